import { CircleX, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { inWords } from '../../ui/in-words.ts';
import { showList } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { nameOf, useOffice } from '../shell/office.ts';
import { useOwnFitness } from './own-fitness.ts';

/** Instead of a screen with somebody's file, for a worker who may not open files now: what is missing, and who can put it right. */
export function NotFit() {
  const { t } = useTranslation();
  const own = useOwnFitness();
  const { value: office } = useOffice();
  const administrators = (office?.members ?? [])
    .filter(({ administrator, active }) => administrator && active)
    .map(({ worker }) => inWords(nameOf(office, worker)));
  return (
    <Screen title={t('fitness.shutTitle')} lead={t('fitness.shutLead')}>
      <Card icon={LockKeyhole} title={t('fitness.missing')}>
        <Stack>
          <Rows label={t('fitness.missing')}>
            {(own?.missing ?? []).map((part) => (
              <Row key={part} name={t(`fitness.part.${part}`)} note={t(`fitness.means.${part}`)}>
                <Pill tone="need" icon={CircleX}>
                  {t('fitness.not')}
                </Pill>
              </Row>
            ))}
          </Rows>
          {administrators.length > 0 && <p>{t('fitness.ask', { names: showList(administrators) })}</p>}
          <p className="ui-soft">{t('fitness.stillOpen')}</p>
        </Stack>
      </Card>
    </Screen>
  );
}
