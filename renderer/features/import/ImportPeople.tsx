import { Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOfRow } from '../../../shared/rules/import/rows.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { StageProgress } from '../unlock/StageProgress.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import { Brought, type Outcome } from './Brought.tsx';
import { ChooseTable } from './ChooseTable.tsx';
import { Columns } from './Columns.tsx';
import { Look } from './Look.tsx';
import { PastImports } from './PastImports.tsx';
import type { Table } from './read-table.ts';
import { firstPlan, type Kept, keptSchema, type Looked, type Plan } from './store.ts';

const place = { form: 'import-people', file: null, record: null } as const;
const nothing: Kept = { plan: null };

/** A table from another program: chosen, its columns named, looked at row by row, and only then brought in. */
export function ImportPeople() {
  const { t } = useTranslation();
  const services = useSession(({ library }) => library?.services) ?? [];
  const { ask, busy, problem } = useAsk();
  const vault = useVault();
  const draft = useFormDraft(place, { version: 1, content: nothing, schema: keptSchema });
  const [looked, setLooked] = useState<Looked[] | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  if (draft === null) return null;
  const { plan } = draft.content;

  const read = (table: Table) => {
    draft.edit({ plan: firstPlan(table) });
    setLooked(null);
    setOutcome(null);
  };

  const look = async ({ table, columns, dates }: Plan) => {
    const mapping = { columns, dates: dates ?? 'day-first', services } as const;
    const forms = table.rows.map((row) => formOfRow(row, mapping));
    const checked = await ask('checkImport', forms);
    if (checked?.ok !== true) return;
    const all = forms.flatMap((typed, index) => {
      const one = checked.value[index];
      return one === undefined ? [] : [{ row: index + 1, typed, checked: one }];
    });
    setLooked(all);
  };

  const bringIn = async (rows: Looked[]) => {
    const brought = await ask(
      'importPeople',
      rows.map(({ row, typed }) => ({ row, typed })),
    );
    if (brought?.ok !== true) return;
    setOutcome(brought.value);
    setLooked(null);
    // What was not come to can be gone on with.
    if (brought.value.left === 0) await draft.discard();
  };

  return (
    <Screen
      title={t(outcome === null ? 'import.title' : 'import.doneTitle')}
      key={outcome === null ? 'title' : 'done'}
      lead={outcome === null ? t('import.lead') : undefined}
      back={{ label: t('import.back'), onPress: () => go({ at: 'people' }) }}
    >
      <Stack>
        {outcome !== null && <Brought outcome={outcome} />}
        <ChooseTable again={plan !== null} onRead={read} />
        <ProblemNote problem={problem} />
        {busy && <StageProgress />}
        {busy && looked !== null && (
          <Buttons>
            <Button icon={Square} onPress={() => void vault.call('stopImport')}>
              {t('import.stop')}
            </Button>
          </Buttons>
        )}
        {plan !== null && looked === null && (
          <>
            <FoundNote {...draft} />
            <Columns
              plan={plan}
              busy={busy}
              onChange={(next) => draft.edit({ plan: next })}
              onLook={() => void look(plan)}
            />
            <DraftNote {...draft} />
          </>
        )}
        {looked !== null && (
          <Look
            rows={looked}
            busy={busy}
            onBack={() => setLooked(null)}
            onBringIn={(rows) => void bringIn(rows)}
          />
        )}
        {looked === null && <PastImports />}
      </Stack>
    </Screen>
  );
}
