import { useTranslation } from 'react-i18next';
import { showDate } from '../../ui/format.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';

/** All that is left of a file: that it is gone, since when, and on which ground. */
export function Erased({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value: office } = useOffice();
  const erasure = office?.erasures.find((one) => one.file === file);
  return (
    <Screen
      title={t('erase.erasedTitle')}
      back={{ label: t('file.back'), onPress: () => go({ at: 'people' }) }}
    >
      {erasure !== undefined && (
        <p>
          {t('erase.erasedOn', {
            date: showDate(erasure.at),
            ground: t(`erase.by.${erasure.ground}`),
          })}
        </p>
      )}
    </Screen>
  );
}
