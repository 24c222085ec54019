import { useTranslation } from 'react-i18next';
import { readPlanWording } from '../../../shared/rules/plan-wording.ts';
import { Facts } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { Values } from '../../../shared/record/field/field.ts';
import { useFacts } from '../record/use-facts.tsx';

/** The words of a plan as somebody signs them, or signed them. */
export function PlanWords({ wording }: { wording: string }) {
  const { t } = useTranslation();
  const words = readPlanWording(wording);
  if (words === null) return <p>{t('plans.unreadable')}</p>;
  return (
    <Stack tight>
      <Written kind="plan" values={words.plan} />
      {words.goals.map((goal, place) => (
        <section key={place} aria-label={t('plans.goal', { place: place + 1 })}>
          <p>
            <strong>{t('plans.goal', { place: place + 1 })}</strong>
          </p>
          <Written kind="goal" values={goal} />
        </section>
      ))}
    </Stack>
  );
}

function Written({ kind, values }: { kind: 'plan' | 'goal'; values: Values }) {
  return <Facts facts={useFacts({ kind, values })} />;
}
