import { useTranslation } from 'react-i18next';
import { type ConcernState, concernStates } from '../../../shared/record/case/concern-status.ts';
import { announce } from '../../ui/announce.ts';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';

/** How far a concern has come: all that the worker who reported it is told. */
export function ConcernProgress({ concern, state }: { concern: string; state: ConcernState | null }) {
  const { t } = useTranslation();
  const words = useRecordWords('concern-status');
  const { ask, problem } = useAsk();
  const set = async (next: ConcernState) => {
    const saved = await ask('setConcernState', concern, next);
    if (saved?.ok === true) announce(t(saved.value.told ? 'concerns.told' : 'concerns.notTold'));
  };
  return (
    <Card>
      <Choice
        label={words.label('state')}
        hint={t('concerns.stateHint')}
        row
        options={concernStates.map((code) => ({ value: code, label: words.option('state', code) }))}
        value={state}
        onChange={(next) => void set(next)}
      />
      <ProblemNote problem={problem} />
    </Card>
  );
}
