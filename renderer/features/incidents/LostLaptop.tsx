import { LaptopMinimal } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Whose files a lost laptop could have held, and the page that says what a thief could read. */
export function LostLaptop({ device }: { device: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('filesOnDevice', device), [vault, device]);
  const { value, problem } = useLoaded(load, null);
  return (
    <Card icon={LaptopMinimal} title={t('incidents.device')}>
      <Stack>
        <p className="ui-soft">{t('incidents.deviceMeans')}</p>
        <ProblemNote problem={problem} />
        {value !== null && value.length === 0 && <p>{t('incidents.deviceNone')}</p>}
        {value !== null && value.length > 0 && (
          <Rows label={t('incidents.device')}>
            {value.map(({ file, reference, personName }) => (
              <Row
                key={file}
                name={<Literal>{personName}</Literal>}
                note={<span className="file-reference">{reference}</span>}
              />
            ))}
          </Rows>
        )}
        <div>
          <Button onPress={() => go({ at: 'device', device })}>{t('incidents.deviceReport')}</Button>
        </div>
      </Stack>
    </Card>
  );
}
