import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import type { CheckedForm } from '../../ui/checked-form.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { setUpSteps, stepBack, useSetUp } from './store.ts';

/** The frame of each step of setting up: what it is about, what is wrong with it, and the way back and on. */
export function StepForm({
  title,
  lead,
  checked: { items, attempt, onSubmit },
  children,
}: {
  title: string;
  lead: string;
  checked: Pick<CheckedForm, 'items' | 'attempt' | 'onSubmit'>;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { step, problem } = useSetUp();
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <Steps current={setUpSteps.findIndex((each) => each === step) + 1} total={setUpSteps.length} />
        <div>
          <ScreenTitle>{title}</ScreenTitle>
          <p className="ui-lead">{lead}</p>
        </div>
        <ErrorSummary items={items} attempt={attempt} />
        <ProblemNote problem={problem} />
        {children}
        <Buttons>
          <Button icon={ArrowLeft} onPress={stepBack}>
            {t('setup.back')}
          </Button>
          <Button type="submit" kind="main" iconAfter={ArrowRight}>
            {t('setup.next')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
