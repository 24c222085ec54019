import { BellOff, LogOut, Siren } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { inWords } from '../../ui/in-words.ts';
import type { Lookout } from '../../vault/visit-api.ts';
import { useNeutral } from '../shell/Neutral.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { silence, useAlarm } from './watch.ts';

/**
 * Somebody should be back and is not. Above everything, also where the screen is hidden, locked or in the person's hands: there it
 * says no name and nothing of what it is about.
 */
export function Alarm() {
  const { t } = useTranslation();
  const { ringing, isQuiet } = useAlarm();
  const phase = useSession((session) => session.phase);
  const hidden = useNeutral((neutral) => neutral.hidden);
  const isNamed = phase === 'open' && !hidden;
  const about = phase === 'handed-over' ? 'hand' : 'hidden';
  const quiet = t(`alarm.${about}`);
  const first = ringing[0];
  useEffect(() => {
    if (first !== undefined) announce(isNamed ? titleOf(t, first) : quiet, true);
  }, [first, isNamed, quiet, t]);
  if (first === undefined) return null;
  return (
    <aside className="alarm" data-quiet={isQuiet || undefined} aria-label={t('alarm.label')}>
      {isNamed ? (
        ringing.map((lookout) => (
          <One key={`${lookout.file}-${lookout.visit}-${lookout.ringsAt}`} lookout={lookout} />
        ))
      ) : (
        <Banner tone="need" icon={Siren} title={quiet} actions={<Silence />} />
      )}
    </aside>
  );
}

function titleOf(t: TFunction, { isOwn, why, personName, workerName }: Lookout): string {
  if (isOwn) return t('alarm.own');
  const names = { worker: inWords(workerName), person: inWords(personName) };
  return why === 'help' ? t('alarm.help', names) : t('alarm.late', names);
}

function One({ lookout }: { lookout: Lookout }) {
  const { t } = useTranslation();
  const { file, visit, isOwn, why } = lookout;
  return (
    <Banner
      tone="need"
      icon={Siren}
      title={titleOf(t, lookout)}
      actions={
        <>
          {isOwn && (
            <Button kind="main" icon={LogOut} onPress={() => go({ at: 'check-out', file, visit })}>
              {t('visit.checkOut.title')}
            </Button>
          )}
          <Button onPress={() => go({ at: 'visit', file, visit })}>
            {t(isOwn ? 'visit.stay.title' : 'alarm.look')}
          </Button>
          <Silence />
        </>
      }
    >
      {t(isOwn ? 'alarm.ownHow' : why === 'help' ? 'alarm.helpHow' : 'alarm.lateHow')}
    </Banner>
  );
}

/** Once it is quiet there is nothing to silence. */
function Silence() {
  const { t } = useTranslation();
  const isQuiet = useAlarm((alarm) => alarm.isQuiet);
  if (isQuiet) return null;
  return (
    <Button kind="quiet" icon={BellOff} onPress={silence}>
      {t('alarm.silence')}
    </Button>
  );
}
