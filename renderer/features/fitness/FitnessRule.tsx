import { LockKeyhole } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useProblemWords } from '../people/problem-words.ts';
import { useHandedIn } from '../record/handed-in.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';

/** From which day files are closed to who is not fit to open them. */
export function FitnessRule({ administrator }: { administrator: boolean }) {
  const { t } = useTranslation();
  const from = useSession(({ library }) => library?.organisation.fitnessFrom) ?? '';
  return (
    <Card icon={LockKeyhole} title={t('fitness.ruleTitle')}>
      <Stack tight>
        <p>{from === '' ? t('fitness.ruleOff') : t('fitness.ruleOn', { date: showDate(from) })}</p>
        <p className="ui-soft">{t('fitness.ruleMeans')}</p>
        {administrator && <SetDay key={from} from={from} />}
      </Stack>
    </Card>
  );
}

function SetDay({ from }: { from: string }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const { problems, isRight } = useHandedIn();
  const [typed, setTyped] = useState(typedDate(from));
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const saved = await ask('setFitnessFrom', typed);
    if (saved?.ok === true && isRight(saved.value.problems)) announce(t('record.common.saved'));
  };
  const code = problems['fitnessFrom'];
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack tight>
        <Field
          id="fitness-from"
          label={t('fitness.ruleFrom')}
          hint={t('fitness.ruleFromHint')}
          width="short"
          maxLength={40}
          value={typed}
          onChange={setTyped}
          problem={code === undefined ? undefined : problemWords(code)}
        />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" busy={busy}>
            {t('record.common.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
