import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { DraftedForm } from '../record/DraftedForm.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';

/** Putting a restricted record right, where it is. A masked field shows its last signs, and keeps what it holds unless it is typed anew. */
export function EditRestricted({ view, onDone }: { view: RecordView; onDone: () => void }) {
  const { t } = useTranslation();
  const { file, kind, record } = view;
  const { fields } = caseKindOf(kind);
  const shown = typedForm(fields, view.values);
  const masked = Object.keys(fields).filter((name) => fields[name]?.shows !== undefined);
  const form = useDraftedForm({ kind, file, known: view });
  if (form === null) return null;
  const { ask, typed, seen } = form;
  const answers = Object.entries(typed).filter(
    ([name, answer]) => !masked.includes(name) || answer !== shown[name],
  );
  const save = () =>
    form.handIn(
      () => ask('saveRecord', { file, kind, record, typed: Object.fromEntries(answers), seen }),
      () => {
        announce(t('record.common.saved'));
        onDone();
      },
    );
  const cancel = (
    <Button kind="quiet" onPress={onDone}>
      {t('restricted.cancel')}
    </Button>
  );
  return (
    <DraftedForm form={form} onSubmit={save} foot={{ children: cancel }}>
      {masked.length > 0 && <p className="ui-soft">{t('restricted.maskedEdit')}</p>}
    </DraftedForm>
  );
}
