/** What a screen may ask about who looked at what. Reading the log is for the data-protection team, being noted for everybody. */
import type { Outcome } from '../api.ts';
import type { AuditCalls } from '../audit-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { stoppedToLeave } from '../requests/limits.ts';
import { isInTeam, type Session } from '../session.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { chainViews } from './chains.ts';
import { openFile } from './opening.ts';
import { auditPage } from './rows.ts';
import { noteFirst, writeNotes } from './tail.ts';

/** @param session the open one, also while the laptop is in the person's hands: a receipt may be printed there. */
export function auditAnswers(
  ports: Ports,
  { opened }: Turns,
  session: () => Session | null,
): AnswersTo<keyof AuditCalls | 'openFile'> {
  const forTeam = <T>(read: (open: Session) => T): Promise<Outcome<T>> =>
    opened(async (open) => {
      if (!isInTeam(open, 'data-protection')) return problem('NOT_ALLOWED');
      // Should the disk be full, what was only just noted is missing here, and written with the next note.
      await writeNotes(ports, open);
      return done(read(open));
    });
  return {
    openFile: (file) => opened((open) => openFile(ports, open, file)),
    async notePaper({ thing, file, how }) {
      const open = session();
      if (open === null) return problem('LOCKED');
      const limit = stoppedToLeave(ports, open, { file, thing });
      if (limit !== null) return problem(limit);
      return noteFirst(ports, open, { action: how, target: { file, thing } });
    },
    auditLog: (filter, most) => forTeam((open) => auditPage(open, filter, most)),
    verifyAudit: () => forTeam(chainViews),
  };
}
