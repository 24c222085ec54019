import { EyeOff, LockKeyhole, type LucideIcon, Sun, UserRoundCog, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { SyncState } from '../sync/SyncState.tsx';
import { Brand } from './Brand.tsx';
import { lockNow } from './idle.ts';
import { hideScreen, neutralKey } from './Neutral.tsx';
import { type Route, useRoute } from './route.ts';
import { useSession } from './session.ts';
import { useVault } from './vault.tsx';

const rooms: readonly { at: 'today' | 'people'; icon: LucideIcon; holds: readonly Route['at'][] }[] = [
  { at: 'today', icon: Sun, holds: ['today', 'tray', 'parked', 'recover'] },
  {
    at: 'people',
    icon: Users,
    holds: [
      'people',
      'add-person',
      'file',
      'act-view',
      'withdraw',
      'tell',
      'erase',
      'glass',
      'break-glass',
      'glass-file',
    ],
  },
];

/** The rooms, and at the foot, always, where the work is. */
export function Rail() {
  const { t } = useTranslation();
  const vault = useVault();
  const { route, go } = useRoute();
  const me = useSession(({ library }) => library?.me.name);
  return (
    <aside className="rail" aria-label={t('shell.rail')}>
      <Brand />
      <nav aria-label={t('shell.rooms')}>
        <ul className="rail-rooms">
          {rooms.map(({ at, icon: Icon, holds }) => (
            <li key={at}>
              <button
                type="button"
                className="rail-room"
                aria-current={holds.includes(route.at) ? 'page' : undefined}
                onClick={() => go({ at })}
              >
                <Icon aria-hidden size={22} />
                {t(`shell.${at}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <SyncState />
        {me !== undefined && (
          <div className="rail-me">
            {' '}
            <Button kind="quiet" icon={UserRoundCog} onPress={() => go({ at: 'own-settings' })}>
              <span className="ui-unseen">{t('shell.own')} </span>
              <Literal>{me}</Literal>
            </Button>
          </div>
        )}
        <div className="rail-keys">
          <Button icon={LockKeyhole} onPress={() => void lockNow(vault)}>
            {t('shell.lock')}
          </Button>
          <Button kind="quiet" icon={EyeOff} aria-keyshortcuts={neutralKey} onPress={hideScreen}>
            {t('shell.hide')}
          </Button>
        </div>
      </div>
    </aside>
  );
}
