/** The part of what a screen may ask that is about mailing lists. Neither goes in turn: both read every file, and write nothing. */
import type { MailingCalls } from '../mailing-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { mailingList } from './list.ts';

export function mailingAnswers(ports: Ports, { opened }: Turns): AnswersTo<keyof MailingCalls> {
  return {
    mailingCount: (form) =>
      opened(async (session) => {
        const list = await mailingList(ports, session, form);
        return list.ok ? done(list.value.count) : list;
      }),
    mailingList: (form) => opened((session) => mailingList(ports, session, form)),
  };
}
