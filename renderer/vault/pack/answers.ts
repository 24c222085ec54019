/** The part of what a screen may ask that is about copies for people. What writes goes in turn; what only reads does not wait. */
import type { PackCalls } from '../pack-api.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { leaveOut, putBack } from './redactions.ts';
import { packOf } from './gather.ts';

export function packAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof PackCalls> {
  return {
    pack: (request) => opened((session) => packOf(ports, session, request)),
    leaveOut: (...about) => writing((session) => leaveOut(ports, session, about)),
    putBack: (...about) => writing((session) => putBack(ports, session, about)),
  };
}
