import { Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { CheckGroup } from '../../../ui/Choice.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { useAct } from '../context.ts';
import { WorkerFrame } from '../frame/WorkerFrame.tsx';
import { declare } from '../logic/edits.ts';
import { deciderName } from '../names.ts';

const parts = ['explained', 'understood', 'freely'] as const;

/** The worker's own word for how the decision came about, before the act is signed and sealed. */
export function DeclarationStep() {
  const { t } = useTranslation();
  const { draft, person, library, edit, finish, busy } = useAct();
  const name = deciderName(draft, person);
  const save = (
    <Button kind="main" icon={Save} busy={busy} onPress={finish}>
      {t('act.declaration.finish')}
    </Button>
  );
  return (
    <WorkerFrame
      title={t('act.declaration.title', { worker: inWords(library.me.name) })}
      lead={t('act.declaration.lead')}
      forward={save}
    >
      <CheckGroup
        label={t('act.declaration.label')}
        options={parts.map((part) => ({ value: part, label: t(`act.declaration.${part}`, { name }) }))}
        values={parts.filter((part) => draft.declaration[part])}
        onChange={(chosen) =>
          edit(
            declare({
              explained: chosen.includes('explained'),
              understood: chosen.includes('understood'),
              freely: chosen.includes('freely'),
            }),
          )
        }
      />
    </WorkerFrame>
  );
}
