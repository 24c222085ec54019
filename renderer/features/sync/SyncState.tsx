import {
  CircleAlert,
  CircleCheck,
  CloudDownload,
  CloudOff,
  CloudUpload,
  Clock,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import type { SyncStatus } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { officeAnswered, syncDetail, syncHeadline, syncTone } from './sync-words.ts';

const icons: Record<SyncStatus['stage'], LucideIcon> = {
  offline: CloudOff,
  waiting: Clock,
  sending: CloudUpload,
  receiving: CloudDownload,
  'up-to-date': CircleCheck,
  'needs-you': CircleAlert,
};

/** At the foot of the rail, always: what waits, when the office last answered, what needs a person. */
export function SyncState() {
  const sync = useSession((session) => session.sync);
  return sync === null ? null : <SyncBox sync={sync} />;
}

function SyncBox({ sync }: { sync: SyncStatus }) {
  const { t } = useTranslation();
  const { ask, busy } = useAsk();
  const headline = syncHeadline(t, sync);
  const detail = syncDetail(t, sync);
  const Icon = icons[sync.stage];
  // Being out of reach is the ordinary case at a door; the words above have said it already.
  const trouble = sync.problem?.code === 'OFFLINE' ? null : sync.problem;
  const working = sync.stage === 'sending' || sync.stage === 'receiving';
  useEffect(() => announce(headline), [headline]);
  return (
    <section className="sync" data-tone={syncTone(sync)} aria-label={t('sync.label')}>
      <div className="sync-words">
        <p className="sync-headline">
          <Icon aria-hidden size={20} />
          <span>{headline}</span>
        </p>
        {sync.progress !== null && (
          <Progress
            label={<span className="ui-unseen">{headline}</span>}
            done={sync.progress.done}
            total={sync.progress.total}
          />
        )}
        <p className="sync-detail">
          {detail !== null && <>{detail} </>}
          {officeAnswered(t, sync, new Date())}
        </p>
        {trouble !== null && (
          <p className="sync-problem">{t(`problems.${trouble.code}`, trouble.details ?? {})}</p>
        )}
      </div>
      <div className="sync-keys">
        <Button kind="quiet" icon={RefreshCw} busy={busy || working} onPress={() => void ask('syncNow')}>
          {t('sync.now')}
        </Button>
        {sync.tray.length > 0 && (
          <Button kind="danger" icon={CircleAlert} onPress={() => go({ at: 'tray' })}>
            {t('sync.tray', { count: sync.tray.length })}
          </Button>
        )}
      </div>
    </section>
  );
}
