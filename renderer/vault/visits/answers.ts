/** The part of what a screen may ask that is about visits and days. */
import type { DayCalls } from '../day-api.ts';
import { dueNow, dues } from '../dues/days.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import type { VisitCalls } from '../visit-api.ts';
import { whoIsAlerted } from './alerted.ts';
import { endVisit, extendVisit, startVisit } from './write.ts';

type Calls = Exclude<keyof VisitCalls, 'lookout'> | keyof DayCalls;

export function visitAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<Calls> {
  return {
    startVisit: (...about) => writing((session) => startVisit(ports, session, ...about)),
    extendVisit: (...about) => writing((session) => extendVisit(ports, session, ...about)),
    endVisit: (...about) => writing((session) => endVisit(ports, session, ...about)),
    whoIsAlerted: (id) =>
      opened((session) => {
        const file = session.files.get(id);
        return file === undefined ? problem('NOTHING_HERE') : done(whoIsAlerted(ports, session, file));
      }),
    dueNow: () => opened(async (session) => done(await dueNow(ports, session))),
    dues: (from, to) => opened(async (session) => done(await dues(ports, session, from, to))),
  };
}
