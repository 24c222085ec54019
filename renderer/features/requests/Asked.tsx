import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { useFacts } from '../record/use-facts.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';

/** What was asked, as it was written down. */
export function Asked({ one: { view } }: { one: RequestCase }) {
  const { t } = useTranslation();
  const facts = useFacts(view);
  const { at, workerName } = view.begun;
  return (
    <Card icon={MessageSquareQuote} title={t('requests.askedTitle')}>
      <Facts facts={facts} />
      <p className="ui-soft card-foot">
        {t('requests.by', { date: showDate(at), time: showTime(at), worker: inWords(workerName) })}{' '}
        <SafetyPill safety={view.safety} />
      </p>
    </Card>
  );
}
