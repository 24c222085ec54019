/**
 * Opening a file in an emergency. The file's key lies sealed to the duty team, and the office hands it out only after an entry
 * of the log that everybody sees, for ever. What is opened is shown and kept nowhere: not in the journal, not in the store.
 */
import { readChange } from '../../../shared/change/change.ts';
import { openSeal, seal } from '../../../shared/crypto/seal.ts';
import { isInBatch, verifyBatch } from '../../../shared/crypto/proof.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../../shared/encoding/frame.ts';
import { glassReasons } from '../../../shared/membership/bodies.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import { fileIdStart } from '../../../shared/rules/file-reference.ts';
import { fileOfReferenceReply, glassReply } from '../../../shared/wire/http.ts';
import { admit } from '../admit.ts';
import { askForChunk, openPicture } from '../attachments/fetch.ts';
import { noteGlass } from '../audit/opening.ts';
import type { FileView, Outcome } from '../api.ts';
import { takeKeys } from '../keys.ts';
import type { GlassView, OfficeCalls } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { isInTeam, type Session } from '../session.ts';
import { officeNow } from '../sync/office-time.ts';
import { fileView } from '../views/file-view.ts';
import { organisationFile, personOf } from '../views/records.ts';
import { isPlain } from '../writable.ts';
import { duties } from './duties.ts';
import { propose } from './propose.ts';

const HOUR = 3_600_000;
/** Bytes: sealed, they still fit into an entry of the log. */
const LONGEST_WORDS = 4000;

export async function breakGlass(
  ports: Ports,
  session: Session,
  form: Parameters<OfficeCalls['breakGlass']>[0],
): Promise<Outcome<{ entry: number }>> {
  const { membership } = session;
  const { reference, reason, hours } = form;
  const words = form.words.trim();
  if (words.length < 10 || !glassReasons.includes(reason)) return problem('BG_REASON');
  if (!isPlain(words) || utf8(words).length > LONGEST_WORDS) return problem('FIELD_INVALID');
  if (!duties(session).onDuty) return problem('BG_NOT_ON_ROTA');
  if (!(hours >= 1 && hours <= membership.policy.breakGlassHours)) return problem('BG_TOO_LONG');
  const start = fileIdStart(reference);
  if (start === null) return problem('NOTHING_HERE');
  const found = await session.link.askAs(
    session.identity,
    'fileOfReference',
    { start },
    fileOfReferenceReply,
  );
  if (!found.ok) return offline(found);
  if (!found.value.file.startsWith(start)) return problem('NOTHING_HERE');
  const readers = teamOfKind(membership, 'data-protection') ?? teamOfKind(membership, 'duty');
  if (readers === undefined) return problem('BG_NOT_ON_ROTA');
  const entered = await propose(ports, session, {
    type: 'break-glass',
    file: found.value.file,
    reason,
    words: toBase64(seal(utf8(words), readers.key)),
    until: new Date(Date.parse(officeNow(ports, session)) + hours * HOUR).toISOString(),
  });
  if (!entered.ok) return offline(entered);
  const [mine] = [...session.membership.glass.values()]
    .filter(({ device, file }) => device === session.keyring.head.device && file === found.value.file)
    .toReversed();
  return mine === undefined ? problem('NOTHING_HERE') : done({ entry: mine.entry });
}

function offline<T>(outcome: Outcome<T>): Outcome<never> {
  if (outcome.ok) throw new Error('only for what failed');
  const { code } = outcome.problem;
  return code === 'OFFLINE' || code === 'LINK_TIMEOUT' ? problem('BG_OFFLINE') : outcome;
}

export async function openGlass(ports: Ports, session: Session, entry: number): Promise<Outcome<FileView>> {
  const opened = await lookBehind(ports, session, entry);
  return opened.ok ? fileView(opened.value.behind, opened.value.file, today(ports)) : opened;
}

/** A picture in it. Like everything there it is on screen, and nowhere else. */
export async function glassPicture(
  ports: Ports,
  session: Session,
  entry: number,
  record: string,
): Promise<Outcome<Uint8Array>> {
  const opened = await lookBehind(ports, session, entry);
  if (!opened.ok) return opened;
  const { behind, file } = opened.value;
  return openPicture(ports, behind, file, record, askForChunk);
}

/** The file as it is at the office, in a session that ends with the answer to who looks. */
async function lookBehind(
  ports: Ports,
  session: Session,
  entry: number,
): Promise<Outcome<{ behind: Session; file: string }>> {
  const glass = session.membership.glass.get(entry);
  if (glass === undefined) return problem('NOTHING_HERE');
  const question = utf8(JSON.stringify({ entry }));
  const reply = await session.link.sendAs(session.identity, 'glass', question);
  if (!reply.ok) return offline(reply);
  const frame = decodeFrame(glassReply, reply.value);
  if (frame === null || frame.blobs.length !== frame.head.changes.length) {
    return problem('SERVER_ADDRESS_WRONG');
  }
  const library = organisationFile(session);
  const behind: Session = {
    ...session,
    envelopes: new Map(),
    pendingEnvelopes: new Map(),
    fileKeys: new Map(),
    files: new Map(library === undefined ? [] : [[library.id, library]]),
    drafts: new Map(),
    waitingPictures: new Map(),
    numbers: new Map(),
    twins: new Map(),
  };
  takeKeys(behind, frame.head.envelopes);
  const changes = frame.head.changes.map((one, index) => ({ ...one, index, change: readChange(one.header) }));
  // The file's team is what its first change names, never what the office says: that one is read before the others.
  const first = changes.find(({ id }) => id === glass.file);
  const root = first?.change?.header.team ?? null;
  if (first === undefined || root === null) return problem('NEWS_MISSING');
  for (const { id, header, proof, log, index, change } of [
    first,
    ...changes.filter((one) => one !== first),
  ]) {
    const device = session.membership.devices.get(change?.header.device ?? '');
    const sealed = frame.blobs[index];
    if (change?.id !== id || device === undefined || sealed === undefined) continue;
    if (proof.batch.device !== device.id || !isInBatch(id, proof) || !verifyBatch(proof, device.sign))
      continue;
    const feed = { team: root, seq: index + 1, at: glass.at, log };
    admit(behind, { id, file: glass.file, header, sealed: sealed.slice(), proof, state: 'accepted', feed });
  }
  for (const { key } of behind.fileKeys.values()) key.secret.wipe();
  const noted = await noteGlass(ports, session, glass);
  if (!noted.ok) return noted;
  return done({ behind, file: glass.file });
}

export async function reviewGlass(
  ports: Ports,
  session: Session,
  entry: number,
  verdict: 'justified' | 'not-justified',
): Promise<Outcome<null>> {
  const entered = await propose(ports, session, { type: 'review', entry, verdict });
  return entered.ok ? done(null) : entered;
}

/** Every opening there ever was, newest first. */
export function glassViews(session: Session): GlassView[] {
  const { worker } = session.keyring.head;
  const mayReview = isInTeam(session, 'data-protection');
  return [...session.membership.glass.values()].toReversed().map((glass) => {
    const file = session.files.get(glass.file);
    const person = file === undefined ? undefined : personOf(file);
    return {
      entry: glass.entry,
      file: glass.file,
      personName: person?.value.legalName ?? '',
      worker: glass.worker,
      reason: glass.reason,
      words: wordsOf(session, glass.words),
      at: glass.at,
      until: glass.until,
      review: glass.review,
      canReview: mayReview && glass.review === null && glass.worker !== worker,
    };
  });
}

/** Null for who has none of the keys that could open it, and for what is no text: anybody on duty may seal anything. */
function wordsOf(session: Session, sealed: string): string | null {
  try {
    const bytes = fromBase64(sealed);
    const [opened] = [...session.teamKeys.values()].flatMap((key) => openSeal(bytes, key) ?? []);
    return opened === undefined ? null : fromUtf8(opened);
  } catch {
    return null;
  }
}
