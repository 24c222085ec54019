import { ImportNotice } from '../notices/ImportNotice.tsx';
import { QuestionsIn } from '../notices/QuestionsIn.tsx';
import { TranslateCard } from '../notices/TranslateCard.tsx';
import { NoticeVersion } from '../notices/NoticeVersion.tsx';
import type { TeamRoute } from '../shell/route.ts';
import { DevicePage } from './laptops/DevicePage.tsx';
import { ReportLost } from './laptops/ReportLost.tsx';
import { Invite } from './people/Invite.tsx';
import { Leaves } from './people/Leaves.tsx';
import { MemberPage } from './people/MemberPage.tsx';
import { NewCards } from './rules/NewCards.tsx';
import { TeamScreen } from './TeamScreen.tsx';
import { NewTeam } from './teams/NewTeam.tsx';
import { OneTeam } from './teams/OneTeam.tsx';

/** The organisation's own area: its people, laptops, teams, what waits for a second person, and its rules. */
export function TeamScreens({ route }: { route: TeamRoute }) {
  switch (route.at) {
    case 'team':
      return <TeamScreen tab={route.tab} />;
    case 'member':
      return <MemberPage key={route.worker} worker={route.worker} />;
    case 'leaves':
      return <Leaves worker={route.worker} />;
    case 'invite':
      return <Invite key={route.worker} worker={route.worker} />;
    case 'device':
      return <DevicePage key={route.device} device={route.device} reported={route.reported === true} />;
    case 'lost':
      return <ReportLost device={route.device} />;
    case 'one-team':
      return <OneTeam key={route.team} team={route.team} />;
    case 'new-team':
      return <NewTeam />;
    case 'new-cards':
      return <NewCards />;
    case 'import-notice':
      return <ImportNotice key={route.version} version={route.version} />;
    case 'notice':
      return <NoticeVersion key={route.version} version={route.version} />;
    case 'questions-in':
      return <QuestionsIn key={route.language} language={route.language} />;
    case 'translate':
      return <TranslateCard key={`${route.language} ${route.purpose} ${route.form}`} card={route} />;
  }
}
