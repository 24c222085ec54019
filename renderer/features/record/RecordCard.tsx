import { History, PencilLine, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Field } from '../../../shared/record/field/field.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useRuleContext } from './file-context.ts';
import { FromFile } from './FromFile.tsx';
import { isEmptyValue, useHeadline, useValueText } from './show-value.tsx';
import { MistakeNote } from './MistakeNote.tsx';
import { WhyHeld } from './WhyHeld.tsx';
import { ownWords, useRecordWords } from './words.ts';

/** One record: what is written in it, by whom, and what may be done with it. Answers that nobody gave are left out. `children` stand first. */
export function RecordCard({ view, children }: { view: RecordView; children?: ReactNode }) {
  const { t } = useTranslation();
  const text = useValueText();
  const headline = useHeadline();
  const readOnly = useReadOnly();
  const context = useRuleContext();
  const declared = caseKindOf(view.kind);
  const { merge } = declared;
  const fields = fieldsOf(declared, view.values);
  const words = ownWords(useRecordWords(view.kind), fields);
  const what = headline(view);
  const facts = askedFields(fields, view.values, context).flatMap((name) => {
    const field = fields[name];
    const value = view.values[name] ?? null;
    if (field === undefined || !isShown(field) || isEmptyValue(field, value)) return [];
    return [
      { term: words.label(name), value: <Literal lines>{text(view.kind, name, field, value)}</Literal> },
    ];
  });
  const { file, kind, record, changed } = view;
  return (
    <article className="record" aria-label={`${words.one}: ${what}`}>
      <h3 className="record-title">
        <Literal>{what === '' ? words.one : what}</Literal>
      </h3>
      <FromFile file={view.file} />
      <MistakeNote view={view} />
      {children}
      <Facts facts={facts} />
      <WhyHeld use={caseKindOf(view.kind).use} />
      <p className="ui-soft">
        {showDate(changed.at)}, {showTime(changed.at)} {t('record.common.by')}{' '}
        <Literal>{changed.workerName}</Literal> <SafetyPill safety={view.safety} />
      </p>
      {!readOnly && (
        <Buttons>
          {merge === 'fields' ? (
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

/** As a line of text: what was copied is not, and a picture is looked at. */
const isShown = ({ ask }: Field): boolean => ask.as !== 'copied' && ask.as !== 'picture';
