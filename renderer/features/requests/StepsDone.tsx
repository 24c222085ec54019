import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { standingSteps } from '../../../shared/rules/request/events.ts';
import { Button } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { StepsDone as CaseSteps } from '../office-cases/StepsDone.tsx';
import { go } from '../shell/route.ts';
import { onRecord } from './clock.ts';
import { useUseName } from './use-name.ts';

/** Every step of a request or complaint: searches, exemptions, decisions, letters. */
export function StepsDone({ one }: { one: RequestCase }) {
  const { t } = useTranslation();
  const nameOfUse = useUseName();
  return (
    <CaseSteps
      steps={one.steps}
      standing={standingSteps(onRecord(one).steps)}
      named={{ by: 'what', leftOut: ['letter', 'item'] }}
      mark={{
        done: t('requests.wrong'),
        action: t('requests.add.mistake'),
        onPress: ({ file, record }) =>
          go({ at: 'request-step', file, start: { what: 'mistake', step: record } }),
      }}
      about={({ values }) => {
        const item = wordOf(values, 'item');
        return item === '' ? '' : nameOfUse(item);
      }}
      Actions={OpenLetter}
    />
  );
}

function OpenLetter({ step: { file, record, values }, title }: { step: RecordView; title: string }) {
  const { t } = useTranslation();
  if (wordOf(values, 'letter') === '') return null;
  return (
    <Button
      icon={FileText}
      aria-label={`${t('requests.openLetter')}: ${title}`}
      onPress={() => go({ at: 'request-letter', file, record })}
    >
      {t('requests.openLetter')}
    </Button>
  );
}
