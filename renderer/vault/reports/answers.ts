/** The part of what a screen may ask that is about statistics. Counting does not go in turn: it takes long, and writes nothing. */
import { done } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { ReportCalls } from '../report-api.ts';
import { isInTeam } from '../session.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { countReport } from './count.ts';
import { release } from './release.ts';
import { releaseViews } from './releases.ts';

export function reportAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof ReportCalls> {
  return {
    statistics: () =>
      opened((session) =>
        done({
          today: today(ports),
          mayCount: isInTeam(session, 'data-protection'),
          releases: releaseViews(session),
        }),
      ),
    countReport: (form) => opened((session) => countReport(ports, session, form)),
    async releaseReport({ reason, ...form }) {
      const counted = await opened((session) => countReport(ports, session, form));
      if (!counted.ok) return counted;
      return writing((session) => release(ports, session, { counted: counted.value, reason }));
    },
  };
}
