/**
 * What this laptop noted goes to the data-protection team, sealed so that nobody here can open or change it again.
 */
import { firstFields } from '../../../shared/change/diff.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import { mostAuditLines } from '../../../shared/record/case/audit-log.ts';
import type { Outcome } from '../api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { sealAway } from '../restricted/seal-away.ts';
import { whyNotNow } from '../save.ts';
import type { Session } from '../session.ts';
import { isDue, noteFirst, type TailLine, writeNotes } from './tail.ts';

/** From here on the log is written, and handed over when it is time: `soon` says so to whoever takes turns. */
export function startAudit(ports: Ports, session: Session, soon: () => void): void {
  const { audit } = session;
  audit.due = () => {
    if (mayHandOver(ports, session)) soon();
  };
  void writeNotes(ports, session);
}

/** The last entry of a sitting. What it cannot write or hand over now stays for the next one. */
export async function endAudit(ports: Ports, session: Session): Promise<void> {
  const { audit } = session;
  audit.due = () => undefined;
  await noteFirst(ports, session, { action: 'locked' });
  if (isDue(ports, audit)) await handOver(ports, session);
}

function mayHandOver(ports: Ports, session: Session): boolean {
  return (
    teamOfKind(session.membership, 'data-protection') !== undefined && whyNotNow(ports, session) === null
  );
}

/** In turn, as with any writing. Where there is no such team, or this laptop may not write, all stays here and goes later. */
export async function handOver(ports: Ports, session: Session): Promise<Outcome<null>> {
  const written = await writeNotes(ports, session);
  if (!written.ok) return written;
  const { audit } = session;
  if (!mayHandOver(ports, session)) return done(null);
  for (let portion = nextPortion(audit.lines); portion !== null; portion = nextPortion(audit.lines)) {
    const { chain, first, lines } = portion;
    const fields = firstFields({ chain, first, count: lines.length, lines: lines.map(({ line }) => line) });
    const seq = first + lines.length - 1;
    const sent = await sealAway(
      ports,
      session,
      { to: 'data-protection', kind: 'audit-log', fields, place: null },
      [{ is: 'audit-done', chain, seq }],
    );
    if (!sent.ok) return sent;
    audit.lines = audit.lines.slice(lines.length);
  }
  audit.since = null;
  audit.pressing = false;
  return done(null);
}

/** The oldest lines that follow each other in one chain. */
function nextPortion(
  waiting: readonly TailLine[],
): { chain: string; first: number; lines: TailLine[] } | null {
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  const { chain, seq: first } = oldest;
  const ends = waiting.findIndex((line, index) => line.chain !== chain || line.seq !== first + index);
  const most = Math.min(mostAuditLines, ends === -1 ? waiting.length : ends);
  return { chain, first, lines: waiting.slice(0, most) };
}
