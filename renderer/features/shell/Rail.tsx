import {
  CalendarDays,
  ChartColumn,
  EyeOff,
  FileWarning,
  Inbox,
  LockKeyhole,
  type LucideIcon,
  ScrollText,
  Share2,
  ShieldCheck,
  Sun,
  UserRoundCog,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isAccountability } from '../../../shared/record/register/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { SyncState } from '../sync/SyncState.tsx';
import { Brand } from './Brand.tsx';
import { lockNow } from './idle.ts';
import { hideScreen, neutralKey } from './Neutral.tsx';
import { useIsInTeam, useToApprove } from './office.ts';
import { type Route, useRoute } from './route.ts';
import { useSession } from './session.ts';
import { useVault } from './vault.tsx';

type RoomName = 'today' | 'calendar' | 'people' | 'sharing' | 'requests' | 'reports' | 'audit' | 'team';

const rooms: readonly { room: RoomName; icon: LucideIcon; opens: Route }[] = [
  { room: 'today', icon: Sun, opens: { at: 'today' } },
  { room: 'calendar', icon: CalendarDays, opens: { at: 'calendar' } },
  { room: 'people', icon: Users, opens: { at: 'people' } },
  { room: 'sharing', icon: Share2, opens: { at: 'sharing', tab: 'log' } },
  { room: 'requests', icon: Inbox, opens: { at: 'requests' } },
  { room: 'reports', icon: ChartColumn, opens: { at: 'reports' } },
  { room: 'audit', icon: ScrollText, opens: { at: 'audit', file: '' } },
  { room: 'team', icon: ShieldCheck, opens: { at: 'team', tab: 'people' } },
];

/** The room that each screen belongs to; a worker's own settings to none. */
const roomOfScreen: Readonly<Record<Route['at'], RoomName | null>> = {
  today: 'today',
  'run-sheets': 'today',
  tray: 'today',
  parked: 'today',
  recover: 'today',
  incidents: 'today',
  incident: 'today',
  'incident-step': 'today',
  'incident-paper': 'today',
  'report-incident': null,
  retention: 'today',
  disposal: 'today',
  appraise: 'today',
  'disposal-step': 'today',
  'disposal-certificate': 'today',
  'erase-part': 'people',
  calendar: 'calendar',
  people: 'people',
  import: 'people',
  'add-person': 'people',
  'same-people': 'people',
  'mailing-list': 'people',
  file: 'people',
  act: 'people',
  'act-view': 'people',
  withdraw: 'people',
  record: 'people',
  'record-history': 'people',
  'referrer-message': 'people',
  visit: 'people',
  'set-out': 'people',
  'check-out': 'people',
  'visit-card': 'people',
  tell: 'people',
  letter: 'people',
  restricted: 'people',
  'restricted-list': 'people',
  erase: 'people',
  held: 'people',
  glass: 'people',
  'break-glass': 'people',
  'glass-file': 'people',
  sharing: 'sharing',
  'register-entry': 'sharing',
  requests: 'requests',
  request: 'requests',
  'request-step': 'requests',
  'request-letter': 'requests',
  pack: 'requests',
  'pack-paper': 'requests',
  'rights-help': null,
  'ask-about-data': null,
  'take-request': null,
  audit: 'audit',
  reports: 'reports',
  released: 'reports',
  team: 'team',
  member: 'team',
  leaves: 'team',
  invite: 'team',
  device: 'team',
  lost: 'team',
  'one-team': 'team',
  'new-team': 'team',
  'new-cards': 'team',
  'import-notice': 'team',
  'questions-in': 'team',
  translate: 'team',
  notice: 'team',
  'one-register': 'team',
  'opt-out': 'team',
  training: 'team',
  security: 'team',
  'own-settings': null,
};

/** An entry of a register is written where the register is kept. */
function roomOf(route: Route): RoomName | null {
  const isKeptByTeam = route.at === 'register-entry' && isAccountability(route.register);
  return isKeptByTeam ? 'team' : roomOfScreen[route.at];
}

/** Rooms of the data-protection team. */
const ofTheTeam: readonly RoomName[] = ['requests', 'audit'];

/** The rooms, and at the foot, always, where the work is. */
export function Rail() {
  const { t } = useTranslation();
  const vault = useVault();
  const { route, go } = useRoute();
  const toApprove = useToApprove();
  const isProtector = useIsInTeam('data-protection');
  const shown = rooms.filter(({ room }) => isProtector || !ofTheTeam.includes(room));
  const me = useSession(({ library }) => library?.me.name);
  return (
    <aside className="rail" aria-label={t('shell.rail')}>
      <Brand />
      <nav aria-label={t('shell.rooms')}>
        <ul className="rail-rooms">
          {shown.map(({ room, icon: Icon, opens }) => (
            <li key={room}>
              <button
                type="button"
                className="rail-room"
                aria-current={roomOf(route) === room ? 'page' : undefined}
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
          <div>
            <Button kind="quiet" icon={UserRoundCog} onPress={() => go({ at: 'own-settings' })}>
              <span className="ui-unseen">{t('shell.own')} </span>
              <Literal>{me}</Literal>
            </Button>
          </div>
        )}
        <div>
          <Button
            kind="quiet"
            icon={FileWarning}
            aria-label={t('incidents.report')}
            onPress={() => go({ at: 'report-incident' })}
          >
            {t('incidents.reportShort')}
          </Button>
        </div>
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
