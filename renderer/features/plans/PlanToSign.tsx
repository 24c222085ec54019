import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { PlanWords } from './PlanWords.tsx';

/** What is signed, in front of whoever signs. It stays as it was when the form was begun. `now`: what the plan says by now. */
export function PlanToSign({ wording, now }: { wording: string; now: string | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t('plans.toSign')}>
      <Stack tight>
        {now !== wording && (
          <Banner tone="need" role="alert">
            {t('problems.PLAN_CHANGED')}
          </Banner>
        )}
        <PlanWords wording={wording} />
        <ControllerLine />
      </Stack>
    </Card>
  );
}
