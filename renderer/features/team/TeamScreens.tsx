import type { TeamRoute } from '../shell/route.ts';
import { TeamScreen } from './TeamScreen.tsx';

/** The organisation's own area: its people, laptops, teams, what waits for a second person, and its rules. */
export function TeamScreens({ route }: { route: TeamRoute }) {
  return <TeamScreen tab={route.at === 'team' ? route.tab : 'people'} />;
}
