import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { go } from '../shell/route.ts';

/** From somebody's trips to everybody's of a day. */
export function ToRunSheets() {
  const { t } = useTranslation();
  return (
    <Buttons>
      <Button icon={ClipboardList} onPress={() => go({ at: 'run-sheets' })}>
        {t('drive.open')}
      </Button>
    </Buttons>
  );
}
