/** Entries about files: shared with a team, held, erased, opened in an emergency; and changes that were parked. */
import { fileFacts } from '../access.ts';
import type { BodyOf } from '../bodies.ts';
import { type FileFacts, teamOfKind } from '../membership.ts';
import { custodians, dataProtection, inTeam, oneOf, peopleWhoSigned, twoOf } from './signatures.ts';
import { nextSize, type Offered, type Refusal, type Working } from './working.ts';

const HOUR = 3_600_000;

function note(log: Working, file: string, facts: Partial<FileFacts>): void {
  log.files.set(file, { ...fileFacts(log, file), ...facts });
}

/** By a member of a team that holds the file. Whether it does, the root change knows, so readers judge it: `holdersAt`. */
export function grant(log: Working, body: BodyOf<'grant'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, inTeam(body.from));
  if (refused !== null) return refused;
  const { grants, erased } = fileFacts(log, body.file);
  if (erased !== null) return 'ERASED';
  const to = log.teams.get(body.to);
  if (to === undefined || to.kind === 'everyone' || to.kind === 'duty') return 'LOG_INVALID';
  if (body.from === body.to || (body.until !== null && body.until <= offered.at)) return 'LOG_INVALID';
  const span = { from: nextSize(log), until: null };
  note(log, body.file, { grants: [...grants, { from: body.from, to: body.to, span, ends: body.until }] });
  return null;
}

/** By who gave it, by a member of the team it was given to, or by who answers for what is kept. */
export function revoke(log: Working, body: BodyOf<'revoke'>, offered: Offered): Refusal | null {
  const { grants } = fileFacts(log, body.file);
  const given = grants.filter(({ to, span }) => to === body.team && span.until === null);
  if (given.length === 0) return 'LOG_INVALID';
  const teams = new Set(given.flatMap(({ from, to }) => [from, to]));
  const refused = oneOf(
    log,
    offered,
    (member) => custodians(member, log) || [...teams].some((team) => member.teams.has(team)),
  );
  if (refused !== null) return refused;
  const until = nextSize(log);
  const ended = grants.map((one) => (given.includes(one) ? { ...one, span: { ...one.span, until } } : one));
  note(log, body.file, { grants: ended });
  return null;
}

export function hold(log: Working, body: BodyOf<'hold'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, custodians);
  if (refused !== null) return refused;
  if (fileFacts(log, body.file).erased !== null) return 'ERASED';
  note(log, body.file, { held: body.held });
  return null;
}

/** Always by two people, however small the charity: it cannot be undone. */
export function erase(log: Working, body: BodyOf<'erase'>, offered: Offered): Refusal | null {
  // First what no signature can change, so that nobody is asked to approve what cannot be.
  const { held, erased } = fileFacts(log, body.file);
  if (held) return 'LEGAL_HOLD';
  if (erased !== null) return 'ERASED';
  const refused = twoOf(log, offered, custodians);
  if (refused !== null) return refused;
  note(log, body.file, { erased: { entry: nextSize(log), at: offered.at, ground: body.ground } });
  return null;
}

/** As a whole file: by two people, and never under a hold. The change that began the file stays, because everything else hangs on it. */
export function erasePart(log: Working, body: BodyOf<'erase-part'>, offered: Offered): Refusal | null {
  const { held, erased, parts } = fileFacts(log, body.file);
  if (held) return 'LEGAL_HOLD';
  if (erased !== null) return 'ERASED';
  if (body.changes.includes(body.file)) return 'LOG_INVALID';
  const refused = twoOf(log, offered, custodians);
  if (refused !== null) return refused;
  const { type: _type, file, ...part } = body;
  note(log, file, { parts: [...parts, { ...part, entry: nextSize(log), at: offered.at }] });
  return null;
}

/** By a member of a team that holds the file; readers judge whether it does. No team decides about a change twice. */
export function admit(log: Working, body: BodyOf<'admit'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, inTeam(body.team));
  if (refused !== null) return refused;
  const { team, verdict } = body;
  const decision = { entry: nextSize(log), at: offered.at, team, verdict };
  for (const change of body.changes) {
    const before = log.decided.get(change) ?? [];
    if (before.some((one) => one.team === team)) return 'LOG_INVALID';
    log.decided.set(change, [...before, decision]);
  }
  return null;
}

export function breakGlass(log: Working, body: BodyOf<'break-glass'>, offered: Offered): Refusal | null {
  const duty = teamOfKind(log, 'duty');
  if (duty === undefined) return 'BG_NOT_ON_ROTA';
  const device = offered.devices.find(({ worker }) => log.members.get(worker)?.teams.has(duty.team) === true);
  if (device === undefined) return 'BG_NOT_ON_ROTA';
  const longest = Date.parse(offered.at) + log.policy.breakGlassHours * HOUR;
  if (Date.parse(body.until) > longest || body.until <= offered.at) return 'BG_TOO_LONG';
  if (fileFacts(log, body.file).erased !== null) return 'ERASED';
  const entry = nextSize(log);
  const { file, reason, words, until } = body;
  const { id, worker } = device;
  log.glass.set(entry, {
    entry,
    file,
    worker,
    device: id,
    reason,
    words,
    at: offered.at,
    until,
    review: null,
  });
  return null;
}

/** By the data-protection team, and by somebody else than who broke the glass. */
export function review(log: Working, body: BodyOf<'review'>, offered: Offered): Refusal | null {
  const glass = log.glass.get(body.entry);
  if (glass === undefined || glass.review !== null) return 'LOG_INVALID';
  const refused = oneOf(log, offered, dataProtection);
  if (refused !== null) return refused;
  const [worker] = peopleWhoSigned(
    log,
    offered,
    (member, known) => dataProtection(member, known) && member.worker !== glass.worker,
  );
  if (worker === undefined) return 'REVIEW_BY_ANOTHER';
  const { verdict } = body;
  log.glass.set(body.entry, { ...glass, review: { worker, verdict, at: offered.at } });
  return null;
}
