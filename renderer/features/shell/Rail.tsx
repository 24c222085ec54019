import {
  CalendarDays,
  EyeOff,
  LockKeyhole,
  type LucideIcon,
  Share2,
  ShieldCheck,
  Sun,
  UserRoundCog,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { SyncState } from '../sync/SyncState.tsx';
import { Brand } from './Brand.tsx';
import { lockNow } from './idle.ts';
import { hideScreen, neutralKey } from './Neutral.tsx';
import { useToApprove } from './office.ts';
import { type Route, useRoute } from './route.ts';
import { useSession } from './session.ts';
import { useVault } from './vault.tsx';

interface Room {
  room: 'today' | 'calendar' | 'people' | 'sharing' | 'team';
  icon: LucideIcon;
  opens: Route;
  holds: readonly Route['at'][];
}

const rooms: readonly Room[] = [
  {
    room: 'today',
    icon: Sun,
    opens: { at: 'today' },
    holds: ['today', 'run-sheets', 'tray', 'parked', 'recover'],
  },
  { room: 'calendar', icon: CalendarDays, opens: { at: 'calendar' }, holds: ['calendar'] },
  {
    room: 'people',
    icon: Users,
    opens: { at: 'people' },
    holds: [
      'people',
      'add-person',
      'file',
      'act-view',
      'withdraw',
      'record',
      'record-history',
      'referrer-message',
      'visit',
      'set-out',
      'check-out',
      'visit-card',
      'tell',
      'letter',
      'restricted',
      'restricted-list',
      'erase',
      'glass',
      'break-glass',
      'glass-file',
    ],
  },
  {
    room: 'sharing',
    icon: Share2,
    opens: { at: 'sharing', tab: 'log' },
    holds: ['sharing', 'register-entry'],
  },
  {
    room: 'team',
    icon: ShieldCheck,
    opens: { at: 'team', tab: 'people' },
    holds: [
      'team',
      'member',
      'leaves',
      'invite',
      'device',
      'lost',
      'one-team',
      'new-team',
      'new-cards',
      'import-notice',
      'notice',
    ],
  },
];

/** The rooms, and at the foot, always, where the work is. */
export function Rail() {
  const { t } = useTranslation();
  const vault = useVault();
  const { route, go } = useRoute();
  const toApprove = useToApprove();
  const me = useSession(({ library }) => library?.me.name);
  return (
    <aside className="rail" aria-label={t('shell.rail')}>
      <Brand />
      <nav aria-label={t('shell.rooms')}>
        <ul className="rail-rooms">
          {rooms.map(({ room, icon: Icon, opens, holds }) => (
            <li key={room}>
              <button
                type="button"
                className="rail-room"
                aria-current={holds.includes(route.at) ? 'page' : undefined}
                onClick={() => go(opens)}
              >
                <Icon aria-hidden size={22} />
                {t(`shell.${room}`)}
                {room === 'team' && toApprove > 0 && (
                  <span className="rail-count">
                    <span aria-hidden>{toApprove}</span>
                    <span className="ui-unseen">{t('shell.toApprove', { count: toApprove })}</span>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="rail-foot">
        <SyncState />
        {me !== undefined && (
          <div className="rail-me">
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
