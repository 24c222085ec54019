import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { RestrictedView } from '../../vault/restricted-api.ts';
import { useRuleContext } from '../record/file-context.ts';
import { MistakeNote } from '../record/MistakeNote.tsx';
import { isEmptyValue, useValueText } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { Reveal } from './Reveal.tsx';

/** What a restricted record says, masked where it is masked, and who said so last. */
export function RestrictedAnswers({ view }: Pick<RestrictedView, 'view'>) {
  const { t } = useTranslation();
  const words = useRecordWords(view.kind);
  const text = useValueText();
  const context = useRuleContext();
  const { fields, made } = caseKindOf(view.kind);
  const all = { ...fields, ...made };
  const facts = askedFields(all, view.values, context).flatMap((name) => {
    const field = all[name];
    const value = view.values[name] ?? null;
    if (field === undefined || isEmptyValue(field, value)) return [];
    const term = words.label(name);
    if (field.shows !== undefined && typeof value === 'string') {
      return [{ term, value: <Reveal view={view} field={name} label={term} masked={value} /> }];
    }
    return [{ term, value: <Literal lines>{text(view.kind, name, field, value)}</Literal> }];
  });
  const { changed } = view;
  return (
    <Card>
      <MistakeNote view={view} />
      <Facts facts={facts} />
      <p className="ui-soft card-foot">
        {showDate(changed.at)}, {showTime(changed.at)} {t('record.common.by')}{' '}
        <Literal>{changed.workerName}</Literal> <SafetyPill safety={view.safety} />
      </p>
    </Card>
  );
}
