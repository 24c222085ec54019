import { Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { useOffice } from '../shell/office.ts';

/** That the file which a record is about was erased: nothing of the team's goes with it, so the team decides. */
export function AboutErased({ on, onErase }: { on: string; onErase: () => void }) {
  const { t } = useTranslation();
  const mayAsk = useOffice().value?.me.custodian === true;
  return (
    <Banner
      tone="need"
      icon={Eraser}
      title={t('restricted.aboutErased', { date: showDate(on) })}
      actions={
        mayAsk && (
          <Button kind="danger" icon={Eraser} onPress={onErase}>
            {t('restricted.eraseToo')}
          </Button>
        )
      }
    >
      <p>{t('restricted.aboutErasedMeans')}</p>
      {!mayAsk && <p>{t('restricted.aboutErasedAsk')}</p>}
    </Banner>
  );
}
