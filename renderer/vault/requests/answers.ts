/** The part of what a screen may ask that is about requests and complaints about data. */
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { RequestCalls } from '../request-api.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { setContacts } from './contacts.ts';
import { limitsOn } from './limits.ts';
import { requests } from './read.ts';

export function requestAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof RequestCalls> {
  return {
    requests: () => opened((session) => done(requests(ports, session))),
    setContacts: (typed) => writing((session) => setContacts(ports, session, typed)),
    limits: (file) => opened((session) => limitsOn(ports, session, file)),
  };
}
