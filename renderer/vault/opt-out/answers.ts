/** The part of what a screen may ask that is about the national data opt-out. */
import type { OptOutCalls } from '../opt-out-api.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { flowPeople, leaveFor, takeFlowList } from './list.ts';

export function optOutAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof OptOutCalls> {
  return {
    flowPeople: (flow) => opened((session) => flowPeople(session, flow)),
    leaveFor: (form) => writing((session) => leaveFor(ports, session, form)),
    takeFlowList: (form) => writing((session) => takeFlowList(ports, session, form)),
  };
}
