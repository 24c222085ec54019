/**
 * Who may open and who may write a file: from the log and the team that the file's first change names. Reading is decided by who
 * gets the key; these rules say who gets it. Writing is decided by every reader, and by the server, with the same rules.
 */
import { restrictedKinds, type TeamKind } from './bodies.ts';
import {
  belongedTo,
  covers,
  type FileFacts,
  type MemberDevice,
  type Membership,
  type Team,
  teamOfKind,
} from './membership.ts';

const ordinary: ReadonlySet<TeamKind> = new Set(['work', 'own']);
const restricted: ReadonlySet<TeamKind> = new Set(restrictedKinds);

export const isOrdinary = (kind: TeamKind | undefined): boolean => kind !== undefined && ordinary.has(kind);
export const isRestricted = (kind: TeamKind | undefined): boolean =>
  kind !== undefined && restricted.has(kind);

const noFacts: FileFacts = { grants: [], held: false, erased: null, parts: [] };

export function fileFacts(log: Membership, file: string): FileFacts {
  return log.files.get(file) ?? noFacts;
}

/** Whether this change wrote a record that was erased out of its file. */
export function isErasedChange(log: Membership, file: string, change: string): boolean {
  return fileFacts(log, file).parts.some(({ changes }) => changes.includes(change));
}

/** Whether a record was erased out of its file. Whatever is written to it since counts for nothing until somebody has decided. */
export function isErasedRecord(log: Membership, file: string, record: string): boolean {
  return fileFacts(log, file).parts.some(({ records }) => records.includes(record));
}

/** The keys of a file under which something erased was sealed: nothing new is sealed under them. */
export function retiredKeys(log: Membership, file: string): ReadonlySet<string> {
  return new Set(fileFacts(log, file).parts.flatMap(({ keys }) => keys));
}

/**
 * The teams that held a file when the log had `size` entries: its first, those it was granted to by a team that held it, and for
 * an ordinary file the data-protection team. `at` leaves out grants that had ended by then.
 */
export function holdersAt(
  log: Membership,
  file: string,
  root: string,
  size: number,
  at: string | null = null,
): Set<string> {
  const held = new Set([root]);
  const dataProtection = teamOfKind(log, 'data-protection');
  if (dataProtection !== undefined && dataProtection.since <= size && isOrdinary(log.teams.get(root)?.kind)) {
    held.add(dataProtection.team);
  }
  for (const { from, to, span, ends } of fileFacts(log, file).grants) {
    const ended = at !== null && ends !== null && at > ends;
    if (held.has(from) && covers(span, size) && !ended) held.add(to);
  }
  return held;
}

/** The teams that hold a file now. */
export function holders(log: Membership, file: string, root: string, at: string): Set<string> {
  return holdersAt(log, file, root, log.size, at);
}

/** The teams in whose feeds a change of the file stands: its first, and those it was granted to. Who follows others' feeds has no entry of their own. */
export function deliveredTo(log: Membership, file: string, root: string, at: string): string[] {
  const granted = new Set(fileFacts(log, file).grants.map(({ to }) => to));
  return [...holders(log, file, root, at)].filter((team) => team === root || granted.has(team));
}

/** Each team whose present key a file's key is sealed to: its holders, and the duty team, for which the server keeps it back. */
export function keyHolders(log: Membership, file: string, root: string, at: string): Team[] {
  const teams = holders(log, file, root, at);
  const duty = teamOfKind(log, 'duty');
  const kind = log.teams.get(root)?.kind;
  if (duty !== undefined && (isOrdinary(kind) || isRestricted(kind))) teams.add(duty.team);
  return [...teams].flatMap((team) => log.teams.get(team) ?? []);
}

/** Whether a worker may be given a file's sealed bodies and keys now. */
export function mayRead(log: Membership, worker: string, file: string, root: string, at: string): boolean {
  if (fileFacts(log, file).erased !== null) return false;
  const mine = log.members.get(worker)?.teams ?? new Set<string>();
  return [...holders(log, file, root, at)].some((team) => mine.has(team));
}

/** The teams whose feeds a worker may follow: their own, and for the data-protection team every ordinary one. */
export function feedsOf(log: Membership, worker: string): Set<string> {
  const teams = new Set(log.members.get(worker)?.teams);
  const dataProtection = teamOfKind(log, 'data-protection');
  if (dataProtection !== undefined && teams.has(dataProtection.team)) {
    for (const { team, kind } of log.teams.values()) if (ordinary.has(kind)) teams.add(team);
  }
  // The duty team has no files of its own.
  return new Set([...teams].filter((team) => log.teams.get(team)?.kind !== 'duty'));
}

/**
 * Whether a change of a file, stamped with this size of the log, counts: its device belonged then, to somebody of a team that held
 * the file. Any member may begin a restricted file, and nothing more.
 */
export function mayWrite(
  log: Membership,
  change: { id: string; device: string; file: string },
  root: string,
  size: number,
): boolean {
  const device = log.devices.get(change.device);
  if (device === undefined) return false;
  if (wasAdmitted(log, change, root)) return true;
  if (!belonged(device, size)) return false;
  const first = log.teams.get(root);
  if (first === undefined || first.since > size) return false;
  if (change.id === change.file && isRestricted(first.kind)) return true;
  return [...holdersAt(log, change.file, root, size)].some((team) =>
    belongedTo(log, device.worker, team, size),
  );
}

/** A team that held the file when it decided has said that the change counts. What others say of it is nothing. */
export function wasAdmitted(log: Membership, change: { id: string; file: string }, root: string): boolean {
  const decisions = log.decided.get(change.id) ?? [];
  return decisions.some(
    ({ verdict, team, entry, at }) =>
      verdict === 'counts' && holdersAt(log, change.file, root, entry, at).has(team),
  );
}

function belonged({ since, removed }: MemberDevice, size: number): boolean {
  return since <= size && (removed === null || size < removed.from);
}

/** Whether a device belonged to a team when the log had `size` entries: all that can be asked without the file's first change. */
export function isEntitled(log: Membership, device: string, team: string, size: number): boolean {
  const known = log.devices.get(device);
  return known !== undefined && belonged(known, size) && belongedTo(log, known.worker, team, size);
}
