import { useTranslation } from 'react-i18next';
import type { ActProblem } from '../../../../shared/rules/act-complete.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { useAct } from '../context.ts';

const spokenHere = ['notice', 'decider', 'choose', 'cards'] as const;

function useSentence(): (problem: ActProblem) => string {
  const { t } = useTranslation();
  const { draft } = useAct();
  return ({ code, step }) => {
    const here = spokenHere.find((each) => each === step && each === draft.step);
    return here ? t(`act.here.${here}`) : t(`problems.${code}`);
  };
}

/** What is still missing, said aloud after each press of Next, with the way to it where that is another screen. */
export function MissingNote() {
  const { t } = useTranslation();
  const { draft, missing, attempt, problem, goTo } = useAct();
  const sentence = useSentence();
  const first = missing[0];
  const elsewhere = first && (first.step !== draft.step || (first.card ?? 0) !== draft.card) ? first : null;
  return (
    <>
      <ProblemNote problem={problem} />
      {first && (
        <Banner
          key={attempt}
          tone="need"
          role="alert"
          actions={
            elsewhere && (
              <Button onPress={() => goTo(elsewhere.step, elsewhere.card ?? 0)}>{t('act.goThere')}</Button>
            )
          }
        >
          {[...new Set(missing.map(sentence))].map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Banner>
      )}
    </>
  );
}
