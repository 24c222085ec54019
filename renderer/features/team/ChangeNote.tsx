import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Changing } from './use-change.ts';

/** What came of a change: done, waiting for a second person, or refused and why. */
export function ChangeNote({ changing: { problem, entered } }: { changing: Changing }) {
  const { t } = useTranslation();
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (entered === null) return null;
  return <Banner tone={entered === 'entered' ? 'calm' : 'wait'}>{t(`team.${entered}`)}</Banner>;
}
