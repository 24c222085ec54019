/** Mailing lists, for the fixture vault: by the real rules, over the people that are on screen. */
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { MailingCalls, MailingForm } from '../../renderer/vault/mailing-api.ts';
import { wordOf } from '../../shared/record/field/word-of.ts';
import {
  type Addressee,
  countedByReason,
  isMeant,
  type LeftOut,
  whyLeftOut,
} from '../../shared/rules/mailing-list.ts';
import { reachNow } from '../../shared/rules/reach-now.ts';

type Handlers = {
  [C in keyof MailingCalls]: (...args: Parameters<MailingCalls[C]>) => Outcome<ReturnType<MailingCalls[C]>>;
};

export function mailingFixture(people: () => readonly FileView[]): Handlers {
  function list(form: MailingForm): ReturnType<MailingCalls['mailingList']> {
    const leftOut: LeftOut[] = [];
    const rows = people().flatMap((view) => {
      const one = addressee(view, form);
      if (!isMeant(one, form)) return [];
      const reason = whyLeftOut(one, { ...form, today: '2026-11-20' });
      const way = reachNow(view.person, []).find(
        ({ channel, not }) => channel === form.channel && not === null,
      );
      if (reason !== null) leftOut.push(reason);
      if (reason !== null || way === undefined) return [];
      const { recordNumber, legalName } = view.person;
      const { to, times, voicemail } = way;
      return [{ file: view.file, recordNumber, name: legalName, to, times, voicemail }];
    });
    const files = { missing: 0, unfollowed: 0, asOf: '2026-11-20T09:00:00.000Z' };
    return { rows, count: { listed: rows.length, leftOut: countedByReason(leftOut), files } };
  }
  return {
    mailingCount: (form) => ({ ok: true, value: list(form).count }),
    mailingList: (form) => ({ ok: true, value: list(form) }),
  };
}

function addressee({ person, records }: FileView, { channel, topic }: MailingForm): Addressee {
  const said = (about: string) => {
    const last = records.findLast(
      ({ kind, values }) =>
        kind === 'contact-permission' && values['channel'] === channel && values['topic'] === about,
    );
    const answer = last === undefined ? '' : wordOf(last.values, 'answer');
    return { answer, allowed: answer === '' ? about === 'support' : answer === 'agreed' };
  };
  return {
    dateOfDeath: person.dateOfDeath,
    services: person.services,
    support: [],
    limits: { locked: false, paused: [] },
    said: said(topic),
    saidOfSupport: said('support'),
    ways: reachNow(person, []),
  };
}
