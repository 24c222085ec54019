import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Progress } from '../../ui/Progress.tsx';
import { useSession } from '../shell/session.ts';

/** Which stage of enrolling or unlocking the vault is at, and how far. */
export function StageProgress() {
  const { t } = useTranslation();
  const progress = useSession((session) => session.progress);
  const label = t(`progress.${progress?.stage ?? 'key'}`);
  useEffect(() => announce(label), [label]);
  return <Progress label={label} done={progress?.done ?? 0} total={progress?.total ?? 0} />;
}
