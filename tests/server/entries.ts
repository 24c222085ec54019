/** Entries of the membership log as a test's people sign them, with the keys that belong to them. */
import type { PracticeDevice } from '../../build/practice/device.ts';
import { type Answer, ask, must } from '../../build/practice/link.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { newBoxKeys, type TeamKey } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import type { EntryBody, TeamKind } from '../../shared/membership/bodies.ts';
import { type Entry, type SignedProposal, signProposal } from '../../shared/membership/entry.ts';
import { devicesOf, type Membership } from '../../shared/membership/membership.ts';
import { appendLogReply } from '../../shared/wire/http.ts';
import { ok } from '../../shared/result.ts';
import { random } from './people.ts';

const MONTH = 30 * 86_400_000;

/** Good for a month, so that a test can move the clock. */
export function signed(log: Membership, body: EntryBody, signers: readonly PracticeDevice[]): SignedProposal {
  const { size, head } = log;
  const expires = new Date(Date.now() + MONTH).toISOString();
  return signProposal(
    { v: 1, org: log.org, id: newId(random), base: { size, head }, expires, body },
    signers.map((device) => ({ by: device.id, keys: device.keys.sign })),
  );
}

/** Handed in by the first of the signers, who then has the entry in its log. */
export async function enter(
  signers: readonly [PracticeDevice, ...PracticeDevice[]],
  body: EntryBody,
  envelopes: readonly Envelope[] = [],
): Answer<Entry> {
  const [first] = signers;
  const question = { ...signed(await first.readLog(), body, signers), blob: null, envelopes };
  const answer = await ask(first.server, 'appendLog', await first.token(), question, appendLogReply);
  if (!answer.ok) return answer;
  await first.readLog();
  return ok(answer.value.entry);
}

/**
 * A new team of these people's workers, its key sealed to each of their devices. Signed by an administrator, a member, and whoever
 * else is named: where there are two administrators, both make a team that can do what others cannot.
 */
export async function newTeam(
  administrator: PracticeDevice,
  kind: TeamKind,
  members: readonly [PracticeDevice, ...PracticeDevice[]],
  also: readonly PracticeDevice[] = [],
): Promise<TeamKey> {
  const key: TeamKey = { team: newId(random), epoch: 0, ...newBoxKeys(random) };
  const opens = { what: 'team', team: key.team, epoch: 0 } as const;
  const envelopes = members.map(({ keys }) =>
    sealKey(
      { org: administrator.org, opens, to: keys.box.public, by: administrator.id },
      key.secret,
      administrator.keys.sign,
    ),
  );
  const workers = members.map(({ worker }) => worker);
  const body = { type: 'team', team: key.team, kind, key: key.public, members: workers } as const;
  must(await enter([administrator, members[0], ...also], body, envelopes));
  return key;
}

/** A team's next key, made by a member. */
export async function renewed(by: PracticeDevice, before: TeamKey): Promise<TeamKey> {
  const log = await by.readLog();
  const { team } = before;
  const key: TeamKey = { team, epoch: before.epoch + 1, ...newBoxKeys(random) };
  const seal = (to: string, { epoch, secret }: TeamKey) =>
    sealKey({ org: by.org, opens: { what: 'team', team, epoch }, to, by: by.id }, secret, by.keys.sign);
  const envelopes = [...devicesOf(log, team).map(({ box }) => seal(box, key)), seal(key.public, before)];
  must(await enter([by], { type: 'epoch', team, epoch: key.epoch, key: key.public }, envelopes));
  return key;
}
