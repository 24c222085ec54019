/** Proving an act: on screen, and to a stranger. */
import { fileOf, readChange } from '../../shared/change/change.ts';
import { openBody, type OpenedBody, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { type ActReport, checkAct, type HeldAct } from '../../shared/evidence/check-act.ts';
import { actHash } from '../../shared/evidence/act-signature.ts';
import type { OfficeWord } from '../../shared/evidence/act-checks.ts';
import { makeBundle, needsFileHeader } from '../../shared/evidence/bundle.ts';
import { failedStep } from '../../shared/evidence/check-bundle.ts';
import { formatFingerprint } from '../../shared/evidence/fingerprint.ts';
import type { Outcome } from './api.ts';
import { noteFirst } from './audit/tail.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import { stoppedToLeave } from './requests/limits.ts';
import type { CaseFile, OpenAct, Session } from './session.ts';
import type { StoredChange } from './store.ts';

interface Held {
  file: CaseFile;
  act: OpenAct;
  stored: StoredChange;
  opened: OpenedBody;
}

async function find(ports: Ports, session: Session, fileId: string, actId: string): Promise<Outcome<Held>> {
  const file = session.files.get(fileId);
  const act = [...(file?.acts.values() ?? [])].find(({ statement }) => statement.act === actId);
  if (file === undefined || act === undefined) return problem('NOTHING_HERE');
  const stored = session.waiting.get(act.change) ?? (await ports.store.change(act.change));
  if (stored === undefined) return problem('LOCAL_DB_LOST');
  const change = readChange(stored.header);
  const held = session.fileKeys.get(sealedKeyId(stored.sealed) ?? '');
  if (change === null || held === undefined || fileOf(change) !== fileId) return problem('ROW_MISPLACED');
  const opened = openBody(change, stored.sealed, held.key);
  return typeof opened === 'string' ? problem(opened) : done({ file, act, stored, opened });
}

/** What every proof of an act is made of. */
function layersOf({ entries }: Session, { act, stored, opened }: Held) {
  return {
    act: { statement: act.text, signature: act.signature },
    headerText: stored.header,
    body: opened.bytes,
    salt: opened.salt,
    proof: stored.proof,
    log: entries,
  };
}

export async function verifyAct(
  ports: Ports,
  session: Session,
  fileId: string,
  actId: string,
): Promise<Outcome<ActReport>> {
  const found = await find(ports, session, fileId, actId);
  if (!found.ok) return found;
  const { file, act, stored } = found.value;
  const previous = [...file.acts.values()].find(({ text }) => actHash(text) === act.statement.previous);
  const held: HeldAct = {
    ...layersOf(session, found.value),
    office: await officeWord(ports, session, stored),
    checkpoint: session.checkpoint,
    fileHeader: await fileHeaderOf(ports, session, fileId),
    previous: previous?.text ?? null,
  };
  return done(checkAct(held, session.membership.org));
}

/** A receipt on the laptop that pushed; the team's feed on the others. */
async function officeWord(ports: Ports, session: Session, stored: StoredChange): Promise<OfficeWord | null> {
  const receipt = receiptOf(session, stored.id);
  if (receipt !== undefined) return { by: 'receipt', receipt };
  if (stored.feed === null) return null;
  const leaf = session.cursors.get(stored.feed.team)?.leaf ?? null;
  const entries = await ports.store.feed(stored.feed.team, stored.feed.seq);
  return leaf === null || entries.length === 0
    ? null
    : { by: 'feed', entries, index: leaf.index, path: leaf.path };
}

function receiptOf(session: Session, change: string, outcome: 'accepted' | 'parked' = 'accepted') {
  return [...session.receipts.values()].find(({ receipt }) =>
    receipt.items.some((item) => item.change === change && item.outcome === outcome),
  );
}

/** A file's id is the id of its first change. */
async function fileHeaderOf(ports: Ports, session: Session, file: string): Promise<string | null> {
  const first = session.waiting.get(file) ?? (await ports.store.change(file));
  return first?.header ?? null;
}

export async function exportBundle(
  ports: Ports,
  session: Session,
  fileId: string,
  actId: string,
): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const limit = stoppedToLeave(ports, session, { file: fileId, thing: 'evidence' });
  if (limit !== null) return problem(limit);
  const found = await find(ports, session, fileId, actId);
  if (!found.ok) return found;
  const { stored } = found.value;
  if (stored.state !== 'accepted') return problem('BUNDLE_NOT_YET');
  // One that a person let in after it was parked keeps its first receipt; the log has the rest.
  const receipt = receiptOf(session, stored.id) ?? receiptOf(session, stored.id, 'parked');
  if (receipt === undefined) return problem('BUNDLE_ELSEWHERE');
  const { checkpoint } = session;
  const logSize = checkpoint?.checkpoint.log.size ?? 0;
  const fits = logSize >= receipt.receipt.log.size && logSize <= session.entries.length;
  if (checkpoint === null || !fits) return problem('BUNDLE_NOT_YET');
  const bundle = makeBundle({
    ...layersOf(session, found.value),
    receipt,
    checkpoint,
    fileHeader: needsFileHeader(session.membership, receipt, stored.id)
      ? await fileHeaderOf(ports, session, fileId)
      : null,
  });
  // The same checks a stranger will make: what they would refuse is not handed out.
  const failed = failedStep(bundle.bytes, formatFingerprint(session.membership.org));
  if (failed !== null) return problem('ROW_DAMAGED');
  const target = { file: fileId, thing: 'evidence', id: actId };
  const noted = await noteFirst(ports, session, { action: 'exported', target });
  return noted.ok ? done(bundle) : noted;
}
