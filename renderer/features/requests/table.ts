/** The register of requests and complaints about data as a table: by reference, and without anybody's name. */
import { useTranslation } from 'react-i18next';
import { lastStep } from '../../../shared/rules/request/events.ts';
import { wordOf, wordsOf } from '../../../shared/record/field/word-of.ts';
import { showDate } from '../../ui/format.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { recordWords } from '../record/words.ts';
import type { Table } from '../shell/save-table.ts';
import { type CaseClock, onRecord } from './clock.ts';
import { useCaseName } from './RequestRow.tsx';
import { useSumWords } from './Sum.tsx';

const columns = [
  'reference',
  'what',
  'received',
  'how',
  'from',
  'state',
  'due',
  'sum',
  'paused',
  'extended',
  'decision',
  'grounds',
  'answered',
  'inTime',
  'closed',
] as const;

interface Shown {
  one: RequestCase;
  clock: CaseClock;
}

export function useRequestTable(): (cases: readonly Shown[]) => Table {
  const translation = useTranslation();
  const { t } = translation;
  const nameOf = useCaseName();
  const say = useSumWords();

  const rowOf = ({ one, clock }: Shown): Record<(typeof columns)[number], string | number> => {
    const words = recordWords(translation, one.kind);
    const steps = recordWords(
      translation,
      one.kind === 'rights-request' ? 'request-step' : 'data-complaint-step',
    );
    const request = onRecord(one);
    const saidIn = (what: string, field: string) =>
      wordOf(lastStep(request.steps, what)?.values ?? {}, field);
    const { values } = one.view;
    const outcome = saidIn('outcome', 'outcome');
    const decision = saidIn('decided', 'decision');
    const grounds = wordsOf(lastStep(request.steps, 'decided')?.values ?? {}, 'grounds');
    const closed = saidIn('closed', 'because');
    const { answered, due, pauses } = clock;
    return {
      reference: one.reference,
      what: nameOf(one),
      received: showDate(wordOf(values, 'receivedOn')),
      how: words.option('how', wordOf(values, 'how')),
      from: words.option('from', wordOf(values, 'from')),
      state: t(`requests.state.${clock.state}`),
      due: due === null ? '' : showDate(due.day),
      sum: due === null ? '' : due.steps.map(say).join(' '),
      paused: pauses.reduce((sum, { days }) => sum + days, 0),
      extended: clock.extended ? t('record.common.options.yes') : '',
      decision: decision === '' ? said(steps.option, 'outcome', outcome) : steps.option('decision', decision),
      grounds: grounds.map((ground) => steps.option('grounds', ground)).join(', '),
      answered: answered === null ? '' : showDate(answered.on),
      inTime: answered === null ? '' : t(answered.late ? 'requests.clock.tooLate' : 'requests.clock.inTime'),
      closed: closed === '' ? closedOn(saidIn('closed', 'on')) : steps.option('because', closed),
    };
  };

  return (cases) => [
    columns.map((column) => t(`requests.columns.${column}`)),
    ...cases.map((shown) => {
      const row = rowOf(shown);
      return columns.map((column) => row[column]);
    }),
  ];
}

const said = (option: (field: string, code: string) => string, field: string, code: string): string =>
  code === '' ? '' : option(field, code);
const closedOn = (day: string): string => (day === '' ? '' : showDate(day));
