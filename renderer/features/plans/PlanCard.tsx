import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planWording } from '../../../shared/rules/plan-wording.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { useFileView } from '../record/file-context.ts';
import { RecordCard } from '../record/RecordCard.tsx';
import { useHeadline } from '../record/show-value.tsx';
import { go } from '../shell/route.ts';
import { MarkPill } from './MarkPill.tsx';
import { marksOf, ownRecords } from './marks.ts';

/** A plan with what was last put under it, for these words or for earlier ones, and the way to sign it. */
export function PlanCard({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const headline = useHeadline();
  const { file, record, values } = view;
  const own = ownRecords(useFileView().records, file);
  const wording = planWording(own, record);
  const [last] = marksOf(own, record);
  const isRefused = last?.values['answer'] === 'does-not-agree' && last.values['wording'] === wording;
  return (
    <>
      <RecordCard view={view}>
        {last !== undefined && (
          <p>
            <MarkPill mark={last} wording={wording} />
          </p>
        )}
        {isRefused && values['personAgrees'] === 'yes' && <Banner tone="need">{t('plans.otherwise')}</Banner>}
      </RecordCard>
      {!readOnly && wording !== null && values['status'] !== 'closed' && (
        <Buttons>
          <Button
            icon={PenLine}
            aria-label={t('plans.signThis', { what: headline(view) })}
            onPress={() =>
              go({ at: 'record', file, kind: 'plan-mark', record: null, start: { plan: record, wording } })
            }
          >
            {t('plans.sign')}
          </Button>
        </Buttons>
      )}
    </>
  );
}
