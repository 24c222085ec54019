import { CircleHelp, PencilLine, PenLine, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type OptOutScope, optOutScope } from '../../../shared/rules/opt-out.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { EntryView } from '../../vault/register-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { lastReview, type Reviewed } from './entries.ts';
import { FlowList } from './FlowList.tsx';
import { ReviewPill } from './ReviewPill.tsx';

const looks = {
  in: { tone: 'wait', icon: ShieldAlert },
  out: { tone: 'calm', icon: ShieldCheck },
  open: { tone: 'need', icon: CircleHelp },
} as const;

interface Props {
  flow: Reviewed;
  mayWrite: boolean;
}

/** One flow of information: its scope with how it was worked out, its review, and the list for it. */
export function FlowCard({ flow, mayWrite }: Props) {
  const { t } = useTranslation();
  const words = useRecordWords('data-flow');
  const { record, values } = flow.entry;
  const name = wordOf(values, 'name');
  const worked = optOutScope(values);
  return (
    <Card title={<Literal>{name}</Literal>}>
      <Stack>
        <Pills>
          <Pill {...looks[worked.scope]}>{t(`optOut.scope.${worked.scope}`)}</Pill>
          <ReviewPill review={flow} />
        </Pills>
        <Facts
          facts={(['recipient', 'purpose', 'grounds'] as const).map((field) => ({
            term: words.label(field),
            value: <Literal lines>{wordOf(values, field)}</Literal>,
          }))}
        />
        <HowWorkedOut worked={worked} />
        <LastReview flow={flow.entry} />
        {mayWrite && (
          <Buttons>
            <Button
              icon={PenLine}
              aria-label={t('optOut.reviewThis', { name })}
              onPress={() =>
                go({
                  at: 'register-entry',
                  register: 'flow-review',
                  record: null,
                  start: { flow: record, scope: worked.scope },
                })
              }
            >
              {t('optOut.review')}
            </Button>
            <Button
              icon={PencilLine}
              aria-label={t('record.common.changeThis', { what: name })}
              onPress={() => go({ at: 'register-entry', register: 'data-flow', record })}
            >
              {t('record.common.change')}
            </Button>
          </Buttons>
        )}
        {mayWrite && <FlowList flow={record} name={name} scope={worked.scope} />}
      </Stack>
    </Card>
  );
}

function HowWorkedOut({ worked: { steps } }: { worked: OptOutScope }) {
  const { t } = useTranslation();
  const words = useRecordWords('data-flow');
  return (
    <details>
      <summary>{t('optOut.why')}</summary>
      <Facts
        facts={steps.map(({ question, answer, isOut }) => ({
          term: words.label(question),
          value: (
            <>
              {answer === '' ? t('optOut.noAnswer') : words.option(question, answer)}.
              {isOut && ` ${t('optOut.isOut')}`}
            </>
          ),
        }))}
      />
    </details>
  );
}

function LastReview({ flow }: { flow: EntryView }) {
  const { t } = useTranslation();
  const all = useSession(({ library }) => library?.registers) ?? [];
  const review = lastReview(flow, all);
  if (review === undefined) return <p className="ui-soft">{t('optOut.neverReviewed')}</p>;
  return (
    <p>
      {t('optOut.reviewed', {
        worker: inWords(review.begun.workerName),
        date: showDate(wordOf(review.values, 'reviewedOn')),
        evidence: inWords(wordOf(review.values, 'evidence')),
      })}
    </p>
  );
}
