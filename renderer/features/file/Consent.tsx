import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { DecisionRow } from './DecisionRow.tsx';
import { History } from './History.tsx';
import { NoticeGiven } from './NoticeGiven.tsx';

/** What is decided now, each with its way to change one's mind, and everything that was decided before. */
export function Consent({ view }: { view: FileView }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <NoticeGiven view={view} />
      <Card title={t('consent.now')}>
        {view.decisions.length === 0 ? (
          <p>{t('consent.nothing')}</p>
        ) : (
          <List className="decisions">
            {view.decisions.map((decided) => (
              <DecisionRow
                key={decided.purpose}
                file={view.file}
                decided={decided}
                overruled={view.overruled.filter(({ purpose }) => purpose === decided.purpose)}
              />
            ))}
          </List>
        )}
      </Card>
      <History view={view} />
    </Stack>
  );
}
