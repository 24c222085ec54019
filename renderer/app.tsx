import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import type { AppBridge } from '../shared/wire/app.ts';
import { ActScreens } from './features/act/ActScreens.tsx';
import { AuditScreen } from './features/audit/AuditScreen.tsx';
import { Calendar } from './features/calendar/Calendar.tsx';
import { Enrol } from './features/enrol/Enrol.tsx';
import { Erase } from './features/access/Erase.tsx';
import { NotFit } from './features/fitness/NotFit.tsx';
import { staysOpen, useOwnFitness } from './features/fitness/own-fitness.ts';
import { FileScreen } from './features/file/FileScreen.tsx';
import { BreakGlass } from './features/glass/BreakGlass.tsx';
import { GlassFile } from './features/glass/GlassFile.tsx';
import { Openings } from './features/glass/Openings.tsx';
import { ReferrerMessage } from './features/support/ReferrerMessage.tsx';
import { RunSheets } from './features/drive/RunSheets.tsx';
import { Parked } from './features/parked/Parked.tsx';
import { ImportPeople } from './features/import/ImportPeople.tsx';
import { AddPerson } from './features/people/AddPerson.tsx';
import { OwnSettings } from './features/own-settings/OwnSettings.tsx';
import { HeldScreen } from './features/held/HeldScreen.tsx';
import { IncidentScreens } from './features/incidents/IncidentScreens.tsx';
import { MailingScreen } from './features/mailing/MailingScreen.tsx';
import { People } from './features/people/People.tsx';
import { PackScreens } from './features/pack/PackScreens.tsx';
import { RequestScreens } from './features/requests/RequestScreens.tsx';
import { ReportScreens } from './features/reports/ReportScreens.tsx';
import { SamePeople } from './features/people/SamePeople.tsx';
import { RecordEditor } from './features/record/RecordEditor.tsx';
import { RecordHistory } from './features/record/RecordHistory.tsx';
import { RegisterScreens } from './features/registers/RegisterScreens.tsx';
import { RestrictedList } from './features/restricted/RestrictedList.tsx';
import { RestrictedScreen } from './features/restricted/RestrictedScreen.tsx';
import { Recover } from './features/recover/Recover.tsx';
import { EntryEditor } from './features/sharing/EntryEditor.tsx';
import { LetterScreen } from './features/sharing/LetterScreen.tsx';
import { RetentionScreens } from './features/retention/RetentionScreens.tsx';
import { SharingScreen } from './features/sharing/SharingScreen.tsx';
import { SetUp } from './features/setup/SetUp.tsx';
import { useSetUp } from './features/setup/store.ts';
import { Doorway } from './features/shell/Doorway.tsx';
import { obeyShell, watchIdle } from './features/shell/idle.ts';
import { IdleWarning } from './features/shell/IdleWarning.tsx';
import { NeutralCover } from './features/shell/Neutral.tsx';
import { followOffice } from './features/shell/office.ts';
import { type Route, useRoute } from './features/shell/route.ts';
import { begin, startSession, useSession } from './features/shell/session.ts';
import { PracticeStrip, Shell } from './features/shell/Shell.tsx';
import { DoorsProvider, useVault } from './features/shell/vault.tsx';
import { Tray } from './features/sync/Tray.tsx';
import { Tell } from './features/tell/Tell.tsx';
import { TeamScreens } from './features/team/TeamScreens.tsx';
import { Today } from './features/today/Today.tsx';
import { Unlock } from './features/unlock/Unlock.tsx';
import { Alarm } from './features/visit/Alarm.tsx';
import { VisitScreens } from './features/visit/VisitScreens.tsx';
import { watchVisits } from './features/visit/watch.ts';
import { Button, Buttons } from './ui/Button.tsx';
import { LiveRegion } from './ui/LiveRegion.tsx';
import { ProblemNote } from './ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from './ui/Screen.tsx';
import type { Vault } from './vault/api.ts';

/** Everything in the window: which screen, by what the vault says and where the worker went. */
export function App({ vault, bridge }: { vault: Vault; bridge: AppBridge }) {
  useEffect(() => {
    const stops = [
      startSession(vault),
      followOffice(vault),
      watchIdle(vault),
      watchVisits(vault),
      obeyShell(vault, bridge),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [vault, bridge]);
  return (
    <I18nProvider locale="en-GB">
      <DoorsProvider vault={vault} bridge={bridge}>
        <NeutralCover>
          <Door />
        </NeutralCover>
        <Alarm />
        <IdleWarning />
        <LiveRegion />
      </DoorsProvider>
    </I18nProvider>
  );
}

function Door(): ReactNode {
  const phase = useSession((session) => session.phase);
  const arriving = useSession((session) => session.arriving);
  const settingUp = useSetUp(({ step }) => step !== null);
  const route = useRoute((state) => state.route);
  if (phase === null) return <Beginning />;
  if (phase === 'fresh' || arriving === 'enrol') return settingUp ? <SetUp /> : <Enrol />;
  if (phase === 'locked' || arriving === 'unlock') return <Unlock />;
  if (route.at === 'act') {
    return (
      <>
        <PracticeStrip />
        <ActScreens route={route} />
      </>
    );
  }
  return (
    <Shell>
      <Reading route={route} />
    </Shell>
  );
}

function Beginning() {
  const { t } = useTranslation();
  const vault = useVault();
  const problem = useSession((session) => session.startProblem);
  return (
    <Doorway>
      <Stack>
        <ScreenTitle>{t(problem === null ? 'begin.opening' : 'begin.stuck')}</ScreenTitle>
        <ProblemNote problem={problem} />
        {problem !== null && (
          <Buttons>
            <Button kind="main" onPress={() => void begin(vault)}>
              {t('begin.again')}
            </Button>
          </Buttons>
        )}
      </Stack>
    </Doorway>
  );
}

/** A person's file opens only for who is fit to see it. */
function Reading({ route }: { route: Exclude<Route, { at: 'act' }> }) {
  const isShut = useOwnFitness()?.isShut === true;
  return isShut && !staysOpen(route.at) ? <NotFit /> : <Room route={route} />;
}

function Room({ route }: { route: Exclude<Route, { at: 'act' }> }) {
  switch (route.at) {
    case 'today':
      return <Today />;
    case 'people':
      return <People />;
    case 'import':
      return <ImportPeople />;
    case 'add-person':
      return <AddPerson name={route.name} />;
    case 'same-people':
      return <SamePeople />;
    case 'mailing-list':
      return <MailingScreen />;
    case 'file':
      return (
        <FileScreen key={route.file} file={route.file} tab={route.tab} section={route.section ?? null} />
      );
    case 'record':
      return <RecordEditor key={JSON.stringify(route)} {...route} />;
    case 'record-history':
      return <RecordHistory {...route} />;
    case 'set-out':
    case 'visit':
    case 'check-out':
    case 'visit-card':
      return <VisitScreens route={route} />;
    case 'retention':
    case 'disposal':
    case 'appraise':
    case 'disposal-step':
    case 'disposal-certificate':
    case 'erase-part':
      return <RetentionScreens route={route} />;
    case 'incidents':
    case 'report-incident':
    case 'incident':
    case 'incident-step':
    case 'incident-paper':
      return <IncidentScreens route={route} />;
    case 'held':
      return <HeldScreen key={route.file} file={route.file} />;
    case 'audit':
      return <AuditScreen key={route.file} file={route.file} />;
    case 'requests':
    case 'rights-help':
    case 'ask-about-data':
    case 'take-request':
    case 'request':
    case 'request-step':
    case 'request-letter':
      return <RequestScreens route={route} />;
    case 'pack':
    case 'pack-paper':
      return <PackScreens route={route} />;
    case 'reports':
    case 'released':
      return <ReportScreens route={route} />;
    case 'calendar':
      return <Calendar />;
    case 'restricted':
      return <RestrictedScreen key={route.file} kind={route.kind} file={route.file} />;
    case 'restricted-list':
      return <RestrictedList key={route.kind} kind={route.kind} />;
    case 'sharing':
      return <SharingScreen tab={route.tab} />;
    case 'register-entry':
      return <EntryEditor {...route} />;
    case 'one-register':
    case 'opt-out':
    case 'training':
    case 'security':
      return <RegisterScreens route={route} />;
    case 'letter':
      return <LetterScreen {...route} />;
    case 'tell':
      return <Tell file={route.file} />;
    case 'erase':
      return <Erase file={route.file} />;
    case 'glass':
      return <Openings />;
    case 'break-glass':
      return <BreakGlass />;
    case 'glass-file':
      return <GlassFile entry={route.entry} />;
    case 'referrer-message':
      return <ReferrerMessage file={route.file} record={route.record} />;
    case 'run-sheets':
      return <RunSheets />;
    case 'parked':
      return <Parked />;
    case 'tray':
      return <Tray />;
    case 'own-settings':
      return <OwnSettings />;
    case 'team':
    case 'member':
    case 'leaves':
    case 'invite':
    case 'device':
    case 'lost':
    case 'one-team':
    case 'new-team':
    case 'new-cards':
    case 'import-notice':
    case 'notice':
    case 'questions-in':
    case 'translate':
      return <TeamScreens route={route} />;
    case 'recover':
      return <Recover />;
    case 'act-view':
    case 'withdraw':
      return <ActScreens route={route} />;
  }
}
