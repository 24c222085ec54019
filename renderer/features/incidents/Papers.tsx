import { FileText, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type IncidentNow, latest } from '../../../shared/rules/incident.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';

/** What can be printed of an incident: what the regulator asks, and the letter to the people, once its words are written down. */
export function Papers({ file, state }: { file: string; state: IncidentNow }) {
  const { t } = useTranslation();
  const hasLetter = latest(state.standing, 'people-told') !== undefined;
  return (
    <Card icon={FileText} title={t('incidents.papers')}>
      <Stack tight>
        <p className="ui-soft">{t('incidents.sheetLead')}</p>
        <Buttons>
          <Button icon={FileText} onPress={() => go({ at: 'incident-paper', file, paper: 'regulator' })}>
            {t('incidents.sheet')}
          </Button>
          {hasLetter && (
            <Button icon={Mail} onPress={() => go({ at: 'incident-paper', file, paper: 'people' })}>
              {t('incidents.letterTitle')}
            </Button>
          )}
        </Buttons>
      </Stack>
    </Card>
  );
}
