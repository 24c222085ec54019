import { History, PencilLine, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { useMayWrite } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { FromFile } from './FromFile.tsx';
import { useHeadline } from './show-value.tsx';
import { MistakeNote } from './MistakeNote.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { WhyHeld } from './WhyHeld.tsx';
import { useRecordWords } from './words.ts';

/** One record: what is written in it, by whom, and what may be done with it. Answers that nobody gave are left out. `children` stand first. */
export function RecordCard({ view, children }: { view: RecordView; children?: ReactNode }) {
  const { t } = useTranslation();
  const headline = useHeadline();
  const readOnly = useReadOnly();
  const mayWrite = useMayWrite(view.kind);
  const declared = caseKindOf(view.kind);
  const { merge } = declared;
  const fields = fieldsOf(declared, view.values);
  const words = useRecordWords(view.kind);
  const what = headline(view);
  const { file, kind, record, changed } = view;
  return (
    <article className="record" aria-label={`${words.one}: ${what}`}>
      <h3 className="record-title">
        <Literal>{what === '' ? words.one : what}</Literal>
      </h3>
      <FromFile file={view.file} />
      <MistakeNote view={view} />
      {children}
      <RecordFacts view={view} />
      <WhyHeld use={caseKindOf(view.kind).use} />
      <p className="ui-soft">
        {showDate(changed.at)}, {showTime(changed.at)} {t('record.common.by')}{' '}
        <Literal>{changed.workerName}</Literal> <SafetyPill safety={view.safety} />
      </p>
      {!readOnly && (
        <Buttons>
          {merge === 'fields' && mayWrite ? (
            <Button
              icon={PencilLine}
              aria-label={t('record.common.changeThis', { what })}
              onPress={() => go({ at: 'record', file, kind, record })}
            >
              {t('record.common.change')}
            </Button>
          ) : (
            Object.hasOwn(fields, 'follows') && (
              <Button
                icon={Plus}
                aria-label={t('record.common.addToThis', { when: showDate(changed.at) })}
                onPress={() => go({ at: 'record', file, kind, record: null, start: { follows: record } })}
              >
                {t('record.common.addTo')}
              </Button>
            )
          )}
          <Button
            kind="quiet"
            icon={History}
            aria-label={t('record.common.historyOf', { what })}
            onPress={() => go({ at: 'record-history', file, kind, record })}
          >
            {t('record.common.history')}
          </Button>
        </Buttons>
      )}
    </article>
  );
}
