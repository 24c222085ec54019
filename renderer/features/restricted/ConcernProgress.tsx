import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConcernState, concernStates } from '../../../shared/record/case/concern-status.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** How far a concern has come: all that the worker who reported it is told. */
export function ConcernProgress({ concern, state }: { concern: string; state: ConcernState | null }) {
  const { t } = useTranslation();
  const words = useRecordWords('concern-status');
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [chosen, setChosen] = useState(state);
  const save = async () => {
    if (chosen === null) return;
    const saved = await ask('setConcernState', concern, chosen);
    if (saved?.ok === true) announce(t(saved.value.told ? 'concerns.told' : 'concerns.notTold'));
  };
  return (
    <Card>
      <Stack>
        <Choice
          label={words.label('state')}
          hint={t('concerns.stateHint')}
          row
          options={concernStates.map((code) => ({ value: code, label: words.option('state', code) }))}
          value={chosen}
          onChange={setChosen}
        />
        <ProblemNote problem={problem} />
        <Buttons>
          <Button icon={Save} busy={busy} isDisabled={chosen === null} {...lock} onPress={() => void save()}>
            {t('concerns.tell')}
          </Button>
        </Buttons>
      </Stack>
    </Card>
  );
}
