import { useTranslation } from 'react-i18next';
import type { Problem } from '../vault/api.ts';
import { Banner } from './Banner.tsx';

/** An expected failure in words: what happened, what to do next, what was kept. Said aloud when it appears. */
export function ProblemNote({ problem, onDismiss }: { problem: Problem | null; onDismiss?: () => void }) {
  const { t } = useTranslation();
  if (problem === null) return null;
  return (
    <Banner tone="need" role="alert" {...(onDismiss === undefined ? {} : { onDismiss })}>
      {t(`problems.${problem.code}`, problem.details ?? {})}
    </Banner>
  );
}
