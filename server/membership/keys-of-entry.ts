/** Which keys must come with an entry of the log, so that nobody is locked out by it. Pure. */
import type { Envelope } from '../../shared/crypto/envelope.ts';
import type { BodyOf, EntryBody } from '../../shared/membership/bodies.ts';
import type { SignedProposal } from '../../shared/membership/entry.ts';
import { devicesOf, type Membership } from '../../shared/membership/membership.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { isEnvelopeBy } from './envelopes.ts';

/** `log`: as it will be with the entry. Null when all is there, and nothing else. */
export function wrongKeys(
  log: Membership,
  body: EntryBody,
  envelopes: readonly Envelope[],
  signers: SignedProposal['signers'],
): ServerProblem | null {
  const signed = envelopes.every((envelope) => {
    const { by } = envelope.head;
    const device = log.devices.get(by);
    const hasSigned = signers.some((signer) => signer.by === by);
    return hasSigned && device !== undefined && isEnvelopeBy(device, log.org, envelope);
  });
  if (!signed) return 'BAD_SIGNATURE';
  switch (body.type) {
    case 'team':
      return wrongTeamKeys(log, body.team, 0, null, envelopes);
    case 'epoch':
      return wrongTeamKeys(log, body.team, body.epoch, body.key, envelopes);
    case 'grant':
      return wrongFileKeys(log, body, envelopes);
    default:
      return envelopes.length === 0 ? null : 'MALFORMED';
  }
}

/** Each device of the team has the key of this epoch; and whoever has it, the one before. */
function wrongTeamKeys(
  log: Membership,
  team: string,
  epoch: number,
  next: string | null,
  envelopes: readonly Envelope[],
): ServerProblem | null {
  const boxes = new Set(devicesOf(log, team).map(({ box }) => box));
  const reached = new Set<string>();
  for (const { head } of envelopes) {
    const { opens, to } = head;
    if (opens.what !== 'team' || opens.team !== team) return 'MALFORMED';
    const isPresent = opens.epoch === epoch && boxes.has(to);
    const isBefore = opens.epoch === epoch - 1 && to === next;
    if (opens.epoch !== epoch && !isBefore) return 'MALFORMED';
    // Sealed for a device that has left meanwhile.
    if (!isPresent && !isBefore) return 'LOG_MOVED';
    reached.add(isBefore ? 'before' : to);
  }
  const wanted = [...boxes, ...(next === null ? [] : ['before'])];
  return wanted.every((one) => reached.has(one)) ? null : 'LOG_MOVED';
}

function wrongFileKeys(
  log: Membership,
  { file, to }: BodyOf<'grant'>,
  envelopes: readonly Envelope[],
): ServerProblem | null {
  const key = log.teams.get(to)?.key;
  if (!envelopes.every(({ head }) => head.opens.what === 'file' && head.opens.file === file)) {
    return 'MALFORMED';
  }
  return envelopes.every(({ head }) => head.to === key) ? null : 'LOG_MOVED';
}
