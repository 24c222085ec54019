import { Stack } from '../../../ui/Screen.tsx';
import type { Team } from '../WithOffice.tsx';
import { CardsCard } from './CardsCard.tsx';
import { Policy } from './Policy.tsx';

/** What counts for everybody. */
export function RulesTab(team: Team) {
  return (
    <Stack>
      <CardsCard {...team} />
      <Policy key={JSON.stringify(team.office.policy)} {...team} />
    </Stack>
  );
}
