import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { ParkedItem } from './ParkedItem.tsx';
import { useParked } from './parked.ts';

/** Work that arrived from somebody who may not have been allowed to write any more. A person looks, and decides. */
export function Parked() {
  const { t } = useTranslation();
  const { value: parked, problem, again } = useParked();
  return (
    <Screen title={t('parked.title')} lead={t('parked.lead')}>
      {problem !== null && (
        <Stack tight>
          <ProblemNote problem={problem} />
          <Buttons>
            <Button icon={RefreshCw} onPress={again}>
              {t('parked.again')}
            </Button>
          </Buttons>
        </Stack>
      )}
      {parked === null && problem === null && <p className="ui-soft">{t('parked.loading')}</p>}
      {parked?.length === 0 && (
        <Card>
          <p>{t('parked.none')}</p>
        </Card>
      )}
      {parked?.map((item) => (
        <ParkedItem key={item.change} item={item} onDecided={again} />
      ))}
    </Screen>
  );
}
