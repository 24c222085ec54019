/** The circumstances of an act, as terms and sentences. */
import type { TFunction } from 'i18next';
import type { Statement } from '../../../../shared/record/consent-act.ts';
import { showDate, showTime } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { shortPrint } from '../logic/notice.ts';

export interface Fact {
  term: string;
  value: string;
}

const unlessEmpty = (term: string, value: string): Fact[] =>
  value === '' ? [] : [{ term, value: inWords(value) }];

export function deciderFacts(t: TFunction, { decider, present }: Statement): Fact[] {
  const capacity = t(`act.capacity.${decider.capacity}`);
  return [
    { term: t('act.view.who'), value: t('act.view.decider', { name: inWords(decider.name), capacity }) },
    ...unlessEmpty(t('act.view.grounds'), decider.grounds),
    ...unlessEmpty(t('act.view.childsView'), decider.childsView),
    ...unlessEmpty(t('act.view.needs'), present.needs.join('; ')),
    ...unlessEmpty(t('act.view.others'), present.others),
    ...unlessEmpty(t('act.view.interpreter'), present.interpreter),
  ];
}

export function noticeFacts(t: TFunction, notice: NonNullable<Statement['notice']>): Fact[] {
  const { title, version, form, hash, how } = notice;
  return [
    {
      term: t('act.view.notice'),
      value: t('act.view.noticeIs', { title, version, form: t(`act.notice.${form}`) }),
    },
    { term: t('act.view.print'), value: shortPrint(hash) },
    { term: t('act.view.how'), value: t(`act.view.how-${how}`) },
  ];
}

/** How well the claimed time is known, in words: the clock of a laptop is believed only as far as it was checked. */
export function clockWords(t: TFunction, { officeTime, msSinceOfficeTime }: Statement['captured']): string {
  if (officeTime === '' || msSinceOfficeTime === null) return t('act.view.clockNever');
  const minutes = Math.round(msSinceOfficeTime / 60_000);
  return minutes < 120
    ? t('act.view.clockChecked', { count: minutes })
    : t('act.view.clockHours', { count: Math.round(minutes / 60) });
}

export function declarationWords(
  t: TFunction,
  { name, explained, understood, freely }: Statement['declaration'],
): string {
  const worker = inWords(name);
  if (explained && understood && freely) return t('act.view.declaredBy', { name: worker });
  const said = [
    ...(explained ? [t('act.view.explained')] : []),
    ...(understood ? [t('act.view.understood')] : []),
    ...(freely ? [t('act.view.freely')] : []),
  ];
  return t('act.view.declaredPart', {
    name: worker,
    list: said.length === 0 ? t('act.view.nothing') : said.join(', '),
  });
}

export function whenFacts(t: TFunction, statement: Statement, receivedAt: string | null): Fact[] {
  const { at, app } = statement.captured;
  return [
    {
      term: t('act.view.when'),
      value: `${t('act.view.clock', { date: showDate(at), time: showTime(at) })}. ${clockWords(t, statement.captured)}`,
    },
    {
      term: t('act.verify.receipt'),
      value:
        receivedAt === null
          ? t('act.view.notReceived')
          : t('act.view.received', { date: showDate(receivedAt), time: showTime(receivedAt) }),
    },
    // A withdrawal was only heard: there was nothing to explain, and nothing is declared.
    ...(statement.event === 'withdrawn'
      ? []
      : [{ term: t('act.view.declared'), value: declarationWords(t, statement.declaration) }]),
    { term: t('act.view.app'), value: app },
    { term: t('act.view.number'), value: statement.act },
  ];
}
