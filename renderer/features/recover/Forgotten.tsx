import { ArrowLeft, LockKeyholeOpen } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../vault/api.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ErrorSummary, type SummaryItem } from '../../ui/ErrorSummary.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { NewPassphrase, useNewPassphrase } from '../enrol/NewPassphrase.tsx';
import { useSession } from '../shell/session.ts';
import { useVault } from '../shell/vault.tsx';
import { arrive } from '../unlock/arrive.ts';
import { StageProgress } from '../unlock/StageProgress.tsx';
import { CardField, type TypedCard } from './CardField.tsx';

const blank: TypedCard = { number: '', words: '' };
const together = ({ number, words }: TypedCard) => `${number} ${words}`;

/** Without the passphrase: two people with the recovery cards, and a new passphrase. */
export function Forgotten({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const vault = useVault();
  const choosing = useNewPassphrase();
  const [cards, setCards] = useState({ A: blank, B: blank });
  const [wrong, setWrong] = useState<{ A?: string; B?: string }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const sentence = ({ code }: Problem) =>
    code === 'NEEDS_TWO_PEOPLE' ? t('forgotten.sameCard') : t(`problems.${code}`);

  const whatIsWrong = async (which: 'A' | 'B'): Promise<string | undefined> => {
    const { number, words } = cards[which];
    if (number.trim() === '' || words.trim() === '') return t('forgotten.cardNeeded');
    const checked = await vault.call('checkCard', together(cards[which]));
    return checked.ok ? undefined : sentence(checked.problem);
  };

  const recover = async (passphrase: string) => {
    useSession.setState({ arriving: 'unlock', progress: null });
    const outcome = await vault.call('recover', {
      cardA: together(cards.A),
      cardB: together(cards.B),
      passphrase,
    });
    if (outcome.ok) {
      arrive(outcome.value.unfinished);
    } else if (outcome.problem.code === 'NEEDS_TWO_PEOPLE') {
      setWrong({ B: t('forgotten.sameCard') });
      setAttempt(attempt + 1);
    } else {
      setProblem(outcome.problem);
    }
    useSession.setState({ arriving: null });
  };

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const [a, b] = [await whatIsWrong('A'), await whatIsWrong('B')];
    const passphrase = await choosing.choose();
    setWrong({ ...(a === undefined ? {} : { A: a }), ...(b === undefined ? {} : { B: b }) });
    if (a !== undefined || b !== undefined || passphrase === null) setAttempt(attempt + 1);
    else await recover(passphrase);
    setBusy(false);
  };

  const items: SummaryItem[] = [
    ...(wrong.A === undefined ? [] : [{ id: 'card-a', text: `${t('forgotten.first')}: ${wrong.A}` }]),
    ...(wrong.B === undefined ? [] : [{ id: 'card-b', text: `${t('forgotten.second')}: ${wrong.B}` }]),
    ...(choosing.wrong === null ? [] : [choosing.wrong]),
  ];
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <div>
          <ScreenTitle>{t('forgotten.title')}</ScreenTitle>
          <p className="ui-lead">{t('forgotten.lead')}</p>
        </div>
        <ul className="plain-list">
          {(['who', 'kept', 'told', 'after'] as const).map((line) => (
            <li key={line}>{t(`forgotten.${line}`)}</li>
          ))}
        </ul>
        <ErrorSummary items={items} attempt={attempt} />
        <CardField
          id="card-a"
          which="first"
          card={cards.A}
          onChange={(card) => setCards({ ...cards, A: card })}
          problem={wrong.A}
        />
        <CardField
          id="card-b"
          which="second"
          card={cards.B}
          onChange={(card) => setCards({ ...cards, B: card })}
          problem={wrong.B}
        />
        <NewPassphrase choosing={choosing} />
        <ProblemNote problem={problem} />
        {busy && <StageProgress />}
        <Buttons>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('forgotten.back')}
          </Button>
          <Button type="submit" kind="main" size="large" icon={LockKeyholeOpen} busy={busy}>
            {t('forgotten.open')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
