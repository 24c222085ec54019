/** How a sealed change, own or received, becomes part of an open file: checked, opened, merged. What fails is named, never dropped. */
import { type Change, fileOf, readChange } from '../../shared/change/change.ts';
import { applyChange, applyHeader } from '../../shared/change/merge.ts';
import { isNewerSeal, openBody, sealedHash, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { parseCanonical } from '../../shared/encoding/canonical.ts';
import { isErasedChange, isErasedRecord, isRestricted, mayWrite } from '../../shared/membership/access.ts';
import { administeredAt, custodianAt } from '../../shared/membership/membership.ts';
import { consentActSchema, statementSchema } from '../../shared/record/consent-act.ts';
import type { Body } from '../../shared/change/change.ts';
import { isKind, kinds } from '../../shared/record/kinds.ts';
import type { ProblemCode } from '../../shared/wire/problems.ts';
import { unsentOf } from './attachments/waiting.ts';
import { caseFile, type CaseFile, myTeams, type Session } from './session.ts';
import type { StoredChange } from './store.ts';

/** Null when it is in; otherwise why it is not. */
export function admit(session: Session, stored: StoredChange): ProblemCode | null {
  const change = readChange(stored.header);
  if (change === null) return 'UNKNOWN_VERSION';
  if (change.id !== stored.id || fileOf(change) !== stored.file) return 'ROW_MISPLACED';
  if (change.header.org !== session.membership.org) return 'WRONG_ORGANISATION';
  if (!session.membership.devices.has(change.header.device)) return 'UNKNOWN_DEVICE';
  if (isErasedChange(session.membership, stored.file, stored.id)) return takeEmpty(session, stored, change);
  if (isPutAside(stored.sealed)) return putAside(session, stored, change);
  const key = sealedKeyId(stored.sealed);
  if (key === null) return isNewerSeal(stored.sealed) ? 'UNKNOWN_VERSION' : 'ROW_DAMAGED';
  const held = session.fileKeys.get(key);
  if (held === undefined) return 'KEY_COMMITMENT';
  if (held.file !== stored.file) return 'ROW_MISPLACED';
  const opened = openBody(change, stored.sealed, held.key);
  if (typeof opened === 'string') return opened;
  const root = change.header.team ?? session.files.get(stored.file)?.team ?? stored.feed?.team;
  // What this laptop wrote it shows, whatever became of it: the receipt of a second try may be later than its own removal.
  const isOwn = change.header.device === session.keyring.head.device;
  if (stored.feed !== null && root !== undefined && !isOwn) {
    const author = { id: change.id, device: change.header.device, file: stored.file };
    if (!mayWrite(session.membership, author, root, stored.feed.log)) return 'UNKNOWN_DEVICE';
  }
  if (isErasedRecord(session.membership, stored.file, opened.body.record))
    return putAside(session, stored, change);
  const place = stored.feed?.log ?? session.membership.size;
  if (!mayWriteKind(session, opened.body.kind, change.header.device, place)) return 'NOT_YOURS_TO_WRITE';
  const file = caseFile(session, stored.file);
  noteNumber(session, change);
  const { sealed, ...rest } = stored;
  const { device } = change.header;
  const unsent = device === session.keyring.head.device ? unsentOf(session, opened.body) : null;
  if (unsent !== null) session.waitingPictures.set(change.id, { file: stored.file, unsent });
  const open = { ...rest, sealedHash: sealedHash(sealed), device };
  file.changes.set(change.id, unsent === null ? open : { ...open, unsent });
  if (change.header.team !== null) {
    file.team = change.header.team;
    file.about = opened.body.kind;
    if (file.about === 'organisation') session.organisations.add(file.id);
  }
  applyChange(file.merged, change, opened.body);
  if (opened.body.kind === 'consent-act') takeAct(file, change.id, opened.body);
  return null;
}

/** Its record was erased out of the file: its place among the others is all that is taken in, whatever its body says. */
function takeEmpty(session: Session, stored: StoredChange, change: Change): null {
  const file = caseFile(session, stored.file);
  noteNumber(session, change);
  const { sealed, ...rest } = stored;
  const { device } = change.header;
  file.changes.set(change.id, { ...rest, sealedHash: sealedHash(sealed), device, isEmpty: true });
  applyHeader(file.merged, change);
  return null;
}

/** What stands in the store for a change that was put aside: no seal, and not nothing, which would be damage. */
export const putAsideSeal = Uint8Array.of(0);
const isPutAside = (sealed: Uint8Array): boolean => sealed.length === 1 && sealed[0] === 0;

/** Written to a record that had been erased: its place is known, so that what was written after it lacks nothing, and it counts for nothing. */
function putAside(session: Session, { file }: StoredChange, change: Change): ProblemCode {
  applyHeader(caseFile(session, file).merged, change);
  return 'RECORD_ERASED';
}

/** A device counts its changes, so two with one number come from two laptops with its keys. Both count; only people can find out. */
function noteNumber({ numbers, twins }: Session, change: Change): void {
  const { device, counter } = change.header;
  const number = `${device}/${counter}`;
  const first = numbers.get(number) ?? change.id;
  numbers.set(number, first);
  if (first !== change.id) twins.set(device, { id: change.id, file: fileOf(change) });
}

/** The team of an own record that was sealed to others: it waits, or has been sent, and nobody here can open it. Null for anything else. */
export function sentAwayTo(session: Session, stored: StoredChange): string | null {
  const { membership, keyring } = session;
  const header = readChange(stored.header)?.header;
  const team = header?.team ?? null;
  if (team === null || header?.device !== keyring.head.device) return null;
  return isRestricted(membership.teams.get(team)?.kind) && !myTeams(session).has(team) ? team : null;
}

/**
 * The organisation's own words are for some to write: whoever had the duty when the office took the change in. A kind that this version
 * does not know is anybody's.
 */
function mayWriteKind({ membership }: Session, kind: string, device: string, place: number): boolean {
  const writers = isKind(kind) ? kinds[kind].writers : 'members';
  if (writers === 'members') return true;
  const worker = membership.devices.get(device)?.worker ?? '';
  return writers === 'custodians'
    ? custodianAt(membership, worker, place)
    : administeredAt(membership, worker, place);
}

function takeAct(file: CaseFile, change: string, body: Body): void {
  const values = Object.fromEntries(Object.entries(body.fields).map(([name, { value }]) => [name, value]));
  const act = consentActSchema.safeParse(values);
  const statement = act.success ? parseCanonical(statementSchema, act.data.statement) : null;
  if (!act.success || statement === null) return;
  const { statement: text, signature } = act.data;
  file.acts.set(change, { change, record: body.record, statement, text, signature });
}
