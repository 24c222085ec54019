/**
 * This laptop's own log of what was looked at and taken out: each entry sealed under a key of the laptop's, in the journal, until it is
 * handed over to the data-protection team.
 */
import {
  type AuditAction,
  type AuditEvent,
  auditHash,
  auditLine,
  readAuditLine,
} from '../../../shared/audit/event.ts';
import { decrypt, encrypt } from '../../../shared/crypto/aead.ts';
import { pad, unpad } from '../../../shared/crypto/padding.ts';
import { newId, type Random } from '../../../shared/crypto/random.ts';
import type { Secret } from '../../../shared/crypto/secret.ts';
import { fromUtf8, utf8 } from '../../../shared/encoding/bytes.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal, type SealedAudit } from '../journal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { done, problem } from '../outcome.ts';
import { isoNow, type Ports } from '../ports.ts';
import type { Session } from '../session.ts';

/** What is to be written down. */
export interface Note {
  action: AuditAction;
  target?: Partial<AuditEvent['target']>;
  reason?: string;
}

type Timed = Note & { at: string };

export interface TailLine {
  chain: string;
  seq: number;
  /** Empty where it cannot be read any more: the team will see at which entry. */
  line: string;
}

export interface AuditTail {
  chain: string;
  last: { seq: number; hash: string } | null;
  /** On disk, and not handed over yet. */
  lines: TailLine[];
  /** Noted, and not on disk yet. */
  notes: Timed[];
  /** Files that were opened since the vault was unlocked. */
  opened: Set<string>;
  /** When the oldest that is not handed over was noted, by the laptop's clock; null for none. */
  since: number | null;
  /** Something among it should not wait: it left Doorstep, or was shown in full. */
  pressing: boolean;
  /** Called when it is time to hand over. */
  due: () => void;
}

const LONGEST = 4 * 3_600_000;
const MANY = 100;

/** Not at each contact: every hand-over is a small file that the team keeps. A clock that was set back must not put it off for ever. */
export function isDue({ clock }: Pick<Ports, 'clock'>, { since, pressing, lines }: AuditTail): boolean {
  const waits = since === null ? 0 : Math.abs(clock.now() - since);
  return pressing || lines.length >= MANY || waits >= LONGEST;
}

const bound = (chain: string, seq: number) => utf8(`audit/${chain}/${seq}`);

/** The log as it was left. A chain whose last entry cannot be read is not gone on with: a new one begins, for the team to see. */
export function openTail(
  { random, clock }: Pick<Ports, 'random' | 'clock'>,
  key: Secret,
  sealed: readonly SealedAudit[],
  handedOver: ReadonlyMap<string, number>,
): AuditTail {
  const all = sealed.map(({ chain, seq, sealed: box }): TailLine => {
    const plain = decrypt(box, bound(chain, seq), key);
    return { chain, seq, line: plain === null ? '' : fromUtf8(unpad(plain)) };
  });
  const last = all.at(-1);
  const entry = last === undefined ? null : readAuditLine(last.line);
  const lines = all.filter(({ chain, seq }) => seq > (handedOver.get(chain) ?? 0));
  const [oldest] = lines.flatMap(({ line }) => readAuditLine(line) ?? []);
  return {
    chain: entry?.chain ?? newId(random),
    last: entry === null ? null : { seq: entry.seq, hash: entry.hash },
    lines,
    notes: [
      ...(entry === null ? [{ action: 'began' as const, at: isoNow(clock) }] : []),
      { action: 'unlocked', at: isoNow(clock) },
    ],
    opened: new Set(),
    since: oldest === undefined ? null : Date.parse(oldest.at),
    pressing: lines.some(({ line }) => isPressing(readAuditLine(line)?.action)),
    due: () => undefined,
  };
}

const pressing: ReadonlySet<string | undefined> = new Set<AuditAction>([
  'revealed',
  'printed',
  'exported',
  'imported',
  'import-undone',
]);
const isPressing = (action: string | undefined) => pressing.has(action);

/** Notes something that must not wait for the disk. If the disk is full it is written with the next note. */
export function noteSoon(ports: Ports, session: Session, note: Note): void {
  session.audit.notes.push({ ...note, at: isoNow(ports.clock) });
  void writeNotes(ports, session);
}

/** Notes something before it happens. Where it cannot be written down, it must not happen. */
export async function noteFirst(ports: Ports, session: Session, note: Note): Promise<Outcome<null>> {
  const { audit } = session;
  const timed: Timed = { ...note, at: isoNow(ports.clock) };
  audit.notes.push(timed);
  const written = await writeNotes(ports, session);
  if (!written.ok) audit.notes = audit.notes.filter((one) => one !== timed);
  return written;
}

const inLine = oneAtATime();

/** Writes down all that is noted, in one go. */
export function writeNotes(ports: Ports, session: Session): Promise<Outcome<null>> {
  return inLine(session.audit, async () => {
    const { audit } = session;
    const notes = [...audit.notes];
    if (notes.length === 0) return done(null);
    const events = chained(session, notes);
    const sealed = events.map((event) => sealEvent(ports.random, session.keyring.draftKey, event));
    const written = await appendToJournal(
      ports.shell,
      sealed.map((one) => ({ is: 'audit', audit: one })),
    );
    if (!written.ok) return problem(written.problem);
    audit.notes = audit.notes.filter((note) => !notes.includes(note));
    audit.lines.push(
      ...events.map((event) => ({ chain: event.chain, seq: event.seq, line: auditLine(event) })),
    );
    const last = events.at(-1);
    if (last !== undefined) audit.last = { seq: last.seq, hash: auditHash(last) };
    audit.since ??= ports.clock.now();
    audit.pressing ||= notes.some(({ action }) => isPressing(action));
    if (isDue(ports, audit)) audit.due();
    return done(null);
  });
}

function chained({ audit, keyring }: Session, notes: readonly Timed[]): AuditEvent[] {
  const { worker, device } = keyring.head;
  const { chain } = audit;
  const events: AuditEvent[] = [];
  let { seq, hash } = audit.last ?? { seq: 0, hash: null };
  for (const { action, at, target, reason = '' } of notes) {
    seq += 1;
    const event: AuditEvent = {
      v: 1,
      chain,
      seq,
      previous: hash,
      at,
      worker,
      device,
      action,
      target: { file: null, thing: '', id: '', ...target },
      reason,
    };
    events.push(event);
    hash = auditHash(event);
  }
  return events;
}

function sealEvent(random: Random, key: Secret, event: AuditEvent): SealedAudit {
  const { chain, seq } = event;
  return { chain, seq, sealed: encrypt(pad(utf8(auditLine(event))), bound(chain, seq), key, random) };
}
