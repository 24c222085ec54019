import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

/** What could not go or come by itself, each with its reason. One bad item never holds up the rest. */
export function Tray() {
  const { t } = useTranslation();
  const tray = useSession(({ sync }) => sync?.tray) ?? [];
  return (
    <Screen title={t('tray.title')} lead={tray.length === 0 ? t('tray.empty') : t('tray.lead')}>
      {tray.length > 0 && (
        <Card>
          <Rows>
            {tray.map(({ id, problem, file }) => (
              <Row key={id} name={t('tray.item')} note={t(`problems.${problem.code}`, problem.details ?? {})}>
                {file !== null && (
                  <Button icon={FolderOpen} onPress={() => go({ at: 'file', file, tab: 'overview' })}>
                    {t('tray.open')}
                  </Button>
                )}
              </Row>
            ))}
          </Rows>
        </Card>
      )}
    </Screen>
  );
}
