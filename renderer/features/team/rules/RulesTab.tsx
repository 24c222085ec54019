import { Stack } from '../../../ui/Screen.tsx';
import { FitnessRule } from '../../fitness/FitnessRule.tsx';
import { NoticesCard } from '../../notices/NoticesCard.tsx';
import { QuestionsCard } from '../../notices/QuestionsCard.tsx';
import type { Team } from '../WithOffice.tsx';
import { CardsCard } from './CardsCard.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { LawsCard } from './LawsCard.tsx';
import { Policy } from './Policy.tsx';

/** What counts for everybody. */
export function RulesTab(team: Team) {
  return (
    <Stack>
      <CardsCard {...team} />
      <ContactsCard administrator={team.office.me.administrator} />
      <NoticesCard administrator={team.office.me.administrator} />
      <QuestionsCard />
      <FitnessRule administrator={team.office.me.administrator} />
      <LawsCard />
      <Policy key={JSON.stringify(team.office.policy)} {...team} />
    </Stack>
  );
}
