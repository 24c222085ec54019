import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { StageProgress } from '../unlock/StageProgress.tsx';

/** Step 3: what the laptop does, stage by stage. */
export function Working() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Steps current={3} total={3} />
      <ScreenTitle>{t('enrol.workingTitle')}</ScreenTitle>
      <StageProgress />
    </Stack>
  );
}
