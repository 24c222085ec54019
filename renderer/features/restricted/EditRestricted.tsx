import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { type FormProblems, type TypedForm, typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useRuleContext } from '../record/file-context.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** Putting a restricted record right, where it is. A masked field begins empty, and keeps what it holds unless it is typed anew. */
export function EditRestricted({ view, onDone }: { view: RecordView; onDone: () => void }) {
  const { t } = useTranslation();
  const { file, kind, record } = view;
  const { fields, parts } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const context = useRuleContext();
  const masked = Object.keys(fields).filter((name) => fields[name]?.shows !== undefined);
  // What was before the worker's eyes when they began: what comes in meanwhile is not what they answered to.
  const [seen] = useState(view.seen);
  const [typed, setTyped] = useState<TypedForm>(() => typedForm(fields, view.values));
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);

  const save = async () => {
    const changed = Object.fromEntries(
      Object.entries(typed).filter(
        ([name, answer]) => !masked.includes(name) || answer !== view.values[name],
      ),
    );
    const saved = await ask('saveRecord', { file, kind, record, typed: changed, seen });
    if (saved?.ok !== true) return;
    setProblems(saved.value.problems);
    if (Object.keys(saved.value.problems).length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    announce(t('record.common.saved'));
    onDone();
  };

  return (
    <RecordForm
      kind={kind}
      fields={fields}
      parts={parts}
      typed={typed}
      problems={problems}
      attempt={attempt}
      context={context}
      onChange={setTyped}
      onSubmit={() => void save()}
    >
      {masked.length > 0 && <p className="ui-soft">{t('restricted.maskedEdit')}</p>}
      <ProblemNote problem={problem} />
      <Buttons push>
        <Button kind="quiet" onPress={onDone}>
          {t('restricted.cancel')}
        </Button>
        <Button type="submit" kind="main" icon={Save} busy={busy} {...lock}>
          {t('record.common.save')}
        </Button>
      </Buttons>
    </RecordForm>
  );
}
