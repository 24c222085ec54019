import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Rows } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { OnDuty } from './OnDuty.tsx';
import { Opening } from './Opening.tsx';

/** Every file that was ever opened in an emergency, for everybody to see. */
export function Openings() {
  const { t } = useTranslation();
  const { value: office, problem, again } = useOffice();
  return (
    <Screen
      title={t('glass.title')}
      lead={t('glass.lead')}
      actions={
        office?.me.onDuty === true && (
          <Button kind="main" icon={Siren} onPress={() => go({ at: 'break-glass' })}>
            {t('glass.start')}
          </Button>
        )
      }
    >
      <ProblemNote problem={problem} />
      {office === null && problem === null && <p className="ui-soft">{t('glass.loading')}</p>}
      {office !== null && !office.me.onDuty && (
        <Card>
          <p>{t('glass.notOnDuty')}</p>
          <OnDuty office={office} />
        </Card>
      )}
      {office !== null && (
        <Card>
          {office.glass.length === 0 ? (
            <p>{t('glass.none')}</p>
          ) : (
            <Rows label={t('glass.title')}>
              {office.glass.map((glass) => (
                <Opening key={glass.entry} glass={glass} office={office} onChanged={again} />
              ))}
            </Rows>
          )}
        </Card>
      )}
    </Screen>
  );
}
