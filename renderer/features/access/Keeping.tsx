import { Archive, Eraser, Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useIsInTeam } from '../shell/office.ts';
import { go } from '../shell/route.ts';

/** For who answers for what is kept: the hold that stands, or the way to one and to erasing. */
export function Keeping({ file, held }: { file: string; held: boolean }) {
  const { t } = useTranslation();
  const isOfTeam = useIsInTeam('data-protection');
  return (
    <Card icon={Archive} title={t('access.keeping')}>
      <p>{t(held ? 'access.held' : 'access.notHeld')}</p>
      <div className="card-foot">
        <Buttons>
          {held ? (
            <Button
              icon={LockOpen}
              onPress={() => go({ at: 'file', file, tab: 'record', section: 'rights' })}
            >
              {t('access.holds')}
            </Button>
          ) : (
            <>
              <Button icon={Lock} onPress={() => go({ at: 'record', file, kind: 'hold', record: null })}>
                {t('access.hold')}
              </Button>
              {isOfTeam && (
                <Button icon={Eraser} onPress={() => go({ at: 'erase-part', file, request: '' })}>
                  {t('access.erasePart')}
                </Button>
              )}
              <Button kind="danger" icon={Eraser} onPress={() => go({ at: 'erase', file })}>
                {t('access.erase')}
              </Button>
            </>
          )}
        </Buttons>
      </div>
    </Card>
  );
}
