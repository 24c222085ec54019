import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { refusalGrounds } from '../../../shared/record/case/request-step.ts';
import { rightOf, standingSteps } from '../../../shared/rules/request/events.ts';
import { judgeItem } from '../../../shared/rules/rights/judge.ts';
import { conditionsOf, type RightsCondition, rightsConditions } from '../../../shared/rules/rights/matrix.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckGroup } from '../../ui/Choice.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useBasis } from '../record/basis.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { onRecord } from './clock.ts';
import type { KnownCase } from './use-case.ts';

/** Rights whose answer hangs on why the charity holds something. The others are the same for every basis. */
const split: readonly string[] = ['erase', 'object', 'portability'];

/** What is held, by what it is held for: each with the answer of the law to what is so of it. It proposes; a person decides. */
export function Items({ known: { one } }: { known: KnownCase }) {
  const { t } = useTranslation();
  const right = rightOf(onRecord(one));
  if (one.kind !== 'rights-request' || !split.includes(right)) return null;
  return (
    <Card icon={Scale} title={t('requests.items')}>
      <Stack>
        <p className="ui-soft">{t('requests.itemsMean')}</p>
        {one.held.length === 0 && <p>{t('requests.nothingHeld')}</p>}
        {one.held.map((use) => (
          <OneItem key={use} known={{ one }} use={use} />
        ))}
      </Stack>
    </Card>
  );
}

function OneItem({ known: { one }, use }: { known: Pick<KnownCase, 'one'>; use: PurposeOfUse }) {
  const { t } = useTranslation();
  const words = useRecordWords('request-step');
  const request = onRecord(one);
  const right = rightOf(request);
  const { six, nine } = useBasis()(use);
  const [facts, setFacts] = useState<RightsCondition[]>([]);
  const asked = rightsConditions.filter((condition) =>
    conditionsOf(right, { six, nine }).includes(condition),
  );
  const verdict = judgeItem(right, { item: use, six, nine, facts });
  const decided = standingSteps(request.steps).findLast(({ values }) => values['item'] === use);
  const grounds = verdict.because
    .map(({ reason }) => reason)
    .filter((reason) => refusalGrounds.some((ground) => ground === reason));
  const { file } = one.view;
  const begin = () =>
    go({
      at: 'request-step',
      file,
      start: {
        what: 'item',
        item: use,
        ...(verdict.answer === 'granted' ? { decision: 'granted' } : {}),
        ...(verdict.answer === 'refused' ? { decision: 'refused', grounds } : {}),
      },
    });
  return (
    <article className="record" aria-label={t(`why.uses.${use}`)}>
      <h3 className="record-title">{t(`why.uses.${use}`)}</h3>
      <p className="ui-soft">
        {t(`why.six.${six}`)} {nine !== null && t(`why.nine.${nine}`)}
      </p>
      {decided !== undefined && (
        <p>
          <strong>
            {t('requests.itemDecided', {
              decision: words.option('decision', wordOf(decided.values, 'decision')),
            })}
          </strong>
        </p>
      )}
      {asked.length > 0 && (
        <CheckGroup
          label={t('requests.so')}
          row
          options={asked.map((value) => ({ value, label: t(`requests.condition.${value}`) }))}
          values={facts}
          onChange={setFacts}
        />
      )}
      <p role="status">
        {t(`requests.verdict.${verdict.answer}`)}{' '}
        {verdict.because
          .map(({ reason, ground }) => `${t(`requests.because.${reason}`)} (${ground}).`)
          .join(' ')}
      </p>
      <div>
        <Button aria-label={t('requests.decideOn', { item: t(`why.uses.${use}`) })} onPress={begin}>
          {t(decided === undefined ? 'requests.decide' : 'requests.decideAgain')}
        </Button>
      </div>
    </article>
  );
}
