import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pills } from '../../ui/Pill.tsx';
import type { RequestCase } from '../../vault/request-api.ts';
import { recordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import type { CaseClock } from './clock.ts';
import { ClockPills } from './ClockPills.tsx';
import { StatePill } from './StatePill.tsx';
import { useSumWords } from './Sum.tsx';

/** What a case is: the right that is asked for, or a complaint. */
export function useCaseName(): (one: Pick<RequestCase, 'kind' | 'view'>) => string {
  const translation = useTranslation();
  return ({ kind, view }) => {
    const words = recordWords(translation, kind);
    return kind === 'rights-request' ? words.option('right', wordOf(view.values, 'right')) : words.one;
  };
}

/** A case on the board: about whom, what, how much time is left, and the sum behind it. */
export function RequestRow({ one, clock }: { one: RequestCase; clock: CaseClock }) {
  const { t } = useTranslation();
  const nameOf = useCaseName();
  const say = useSumWords();
  const { view, reference, about, running } = one;
  return (
    <Row
      name={
        <>
          {nameOf(one)}: <Literal>{about.personName || t('requests.noFile')}</Literal>{' '}
          <span className="file-reference">{reference}</span>
        </>
      }
      note={
        <>
          <Pills>
            <StatePill state={clock.state} />
            <ClockPills clock={clock} />
          </Pills>
          {clock.due === null
            ? `${t('requests.asked', { date: showDate(wordOf(view.values, 'receivedOn')) })}. ${t('requests.clock.waitsFor')}`
            : clock.due.steps.map(say).join(' ')}
          {clock.isOpen && running.length > 0 && (
            <>
              <br />
              {t('requests.running', { count: running.length, references: running.join(', ') })}
            </>
          )}
        </>
      }
    >
      <Button
        aria-label={t('requests.openThis', { reference })}
        onPress={() => go({ at: 'request', file: view.file })}
      >
        {t('requests.openCase')}
      </Button>
    </Row>
  );
}
