import { DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showDate } from '../../../ui/format.ts';
import { Stack } from '../../../ui/Screen.tsx';
import type { Changing } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';

/** The office came back from a backup: what that means, and an administrator's word that it was meant. */
export function CameBack({
  office: { restoring, offers, me },
  lock,
  changing,
}: Pick<Team, 'office' | 'lock'> & { changing: Changing }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (restoring === null) return null;
  const day = showDate(restoring.at);
  const waits = offers.some(({ what }) => what.type === 'restore');
  const say = async () => {
    setAsked(false);
    await changing.change((vault) => vault.call('sayRestored'));
  };
  return (
    <Banner
      tone="need"
      icon={DatabaseBackup}
      title={t('team.restored.title', { day })}
      actions={
        me.administrator &&
        !waits && (
          <Button kind="main" {...lock} onPress={() => setAsked(true)}>
            {t('team.restored.say')}
          </Button>
        )
      }
    >
      <Stack tight>
        <p>{t('team.restored.lead')}</p>
        <p>{t(waits ? 'team.restored.waits' : 'team.restored.first')}</p>
      </Stack>
      <ConfirmDialog
        isOpen={asked}
        onClose={() => setAsked(false)}
        title={t('team.restored.sayTitle')}
        confirm={{
          label: t('team.restored.say'),
          kind: 'main',
          busy: changing.busy,
          onPress: () => void say(),
        }}
      >
        {t('team.restored.means', { day })}
      </ConfirmDialog>
    </Banner>
  );
}
