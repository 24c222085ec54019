import { useTranslation } from 'react-i18next';
import type { Problem } from '../vault/api.ts';
import { Banner } from './Banner.tsx';

export interface ProblemNoteProps {
  problem: Problem | null;
  /** `wait` for news that ended well. */
  tone?: 'need' | 'wait';
  onDismiss?: () => void;
}

/** An expected failure in words: what happened, what to do next, what was kept. Said aloud when it appears. */
export function ProblemNote({ problem, tone = 'need', onDismiss }: ProblemNoteProps) {
  const { t } = useTranslation();
  if (problem === null) return null;
  return (
    <Banner tone={tone} role="alert" {...(onDismiss === undefined ? {} : { onDismiss })}>
      {t(`problems.${problem.code}`, problem.details ?? {})}
    </Banner>
  );
}
