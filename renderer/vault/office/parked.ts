/**
 * Changes that arrived when their device no longer belonged, or from somebody outside the file's team. They are kept and do not
 * count until a member of a team that holds the file has looked at them and said so, for everybody to see.
 */
import { type Change, fileOf, readChange } from '../../../shared/change/change.ts';
import { isInBatch, verifyBatch } from '../../../shared/crypto/proof.ts';
import { openBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../../shared/encoding/frame.ts';
import { fileFacts, holders } from '../../../shared/membership/access.ts';
import { parkedReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import type { ParkedView } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { myTeams, type Session } from '../session.ts';
import { isWithheld } from '../records/secrecy.ts';
import { fetchFileKeys } from '../sync/bodies.ts';
import { officeNow } from '../sync/office-time.ts';
import { personOf, workerName } from '../views/records.ts';
import { propose } from './propose.ts';

interface Parked {
  change: Change;
  sealed: Uint8Array;
  /** The worker's own, which holds the file and so may decide. */
  team: string;
  at: string;
}

async function readParked(ports: Ports, session: Session): Promise<Outcome<Parked[]>> {
  const all = new Map<string, Omit<Parked, 'team'>>();
  for (let after: string | null = null; ;) {
    const question: Uint8Array = utf8(JSON.stringify({ after }));
    const reply = await session.link.sendAs(session.identity, 'parked', question);
    if (!reply.ok) return reply;
    const frame = decodeFrame(parkedReply, reply.value);
    if (frame === null || frame.blobs.length !== frame.head.changes.length) {
      return problem('SERVER_ADDRESS_WRONG');
    }
    const before = all.size;
    frame.head.changes.forEach(({ id, header, proof, at }, index) => {
      const change = readChange(header);
      const device = session.membership.devices.get(change?.header.device ?? '');
      const sealed = frame.blobs[index];
      if (change?.id !== id || device === undefined || sealed === undefined) return;
      if (!isInBatch(id, proof) || !verifyBatch(proof, device.sign)) return;
      all.set(id, { change, sealed: sealed.slice(), at });
    });
    after = frame.head.changes.at(-1)?.id ?? null;
    // A page that brings nothing is the last one, whatever the office says.
    if (!frame.head.more || after === null || all.size === before) break;
  }
  const now = officeNow(ports, session);
  return done(
    [...all.values()].flatMap((one) => {
      const file = fileOf(one.change);
      // Of an erased file there is nothing left to decide.
      if (fileFacts(session.membership, file).erased !== null) return [];
      // Whose file it is, its first change says, here or parked itself. The office does not choose it.
      const root = session.files.get(file)?.team ?? all.get(file)?.change.header.team ?? null;
      const team = root === null ? undefined : teamThatDecides(session, file, root, now);
      return team === undefined ? [] : [{ ...one, team }];
    }),
  );
}

/** The team that the file began in, if it is the worker's; otherwise another of theirs that holds the file. */
function teamThatDecides(session: Session, file: string, root: string, now: string): string | undefined {
  const mine = myTeams(session);
  return [...holders(session.membership, file, root, now)].find((team) => mine.has(team));
}

export async function parked(ports: Ports, session: Session): Promise<Outcome<ParkedView[]>> {
  const read = await readParked(ports, session);
  if (!read.ok) return read;
  const keys = await fetchFileKeys(
    ports,
    session,
    read.value.map(({ sealed }) => sealed),
  );
  if (!keys.ok) return keys;
  return done(read.value.map((one) => viewOf(session, one)));
}

function viewOf(session: Session, { change, sealed, at }: Parked): ParkedView {
  const { header } = change;
  const file = header.file ?? change.id;
  const device = session.membership.devices.get(header.device);
  const held = session.fileKeys.get(sealedKeyId(sealed) ?? '');
  const opened = held === undefined ? null : openBody(change, sealed, held.key);
  const body = opened === null || typeof opened === 'string' ? null : opened.body;
  const kind = body?.kind ?? '';
  const known = session.files.get(file);
  const worker = device?.worker ?? '';
  return {
    change: change.id,
    file,
    personName: known === undefined ? '' : (personOf(known)?.value.legalName ?? ''),
    worker,
    workerName: workerName(session, worker),
    kind,
    lines: Object.entries(isWithheld(session, kind) ? {} : (body?.fields ?? {})).map(
      ([label, { value }]) => ({
        label,
        text: typeof value === 'string' ? value : JSON.stringify(value),
      }),
    ),
    at: body?.at ?? '',
    arrivedAt: at,
    why: device?.removed === null ? 'not-of-the-team' : 'device-removed',
  };
}

/** One entry for each team concerned: its members decide about its files. */
export async function decideParked(
  ports: Ports,
  session: Session,
  changes: readonly string[],
  verdict: 'counts' | 'stays-out',
): Promise<Outcome<null>> {
  const read = await readParked(ports, session);
  if (!read.ok) return read;
  const chosen = read.value.filter(({ change }) => changes.includes(change.id));
  for (const team of new Set(chosen.map((one) => one.team))) {
    const ids = chosen.filter((one) => one.team === team).map(({ change }) => change.id);
    const entered = await propose(ports, session, { type: 'admit', team, changes: ids, verdict });
    if (!entered.ok) return entered;
  }
  return done(null);
}
