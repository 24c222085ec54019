import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/Screen.tsx';
import { TabSet } from '../../ui/TabSet.tsx';
import { useToApprove } from '../shell/office.ts';
import { go, type TeamTab } from '../shell/route.ts';
import { RegistersTab } from '../registers/RegistersTab.tsx';
import { ApproveTab } from './approve/ApproveTab.tsx';
import { LaptopsTab } from './laptops/LaptopsTab.tsx';
import { PeopleTab } from './people/PeopleTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { ServicesTab } from './services/ServicesTab.tsx';
import { TeamsTab } from './teams/TeamsTab.tsx';
import { type Team, WithOffice } from './WithOffice.tsx';

const tabs: readonly { id: TeamTab; draw: (team: Team) => ReactNode }[] = [
  { id: 'people', draw: (team) => <PeopleTab {...team} /> },
  { id: 'laptops', draw: (team) => <LaptopsTab {...team} /> },
  { id: 'teams', draw: (team) => <TeamsTab {...team} /> },
  { id: 'approve', draw: (team) => <ApproveTab {...team} /> },
  { id: 'services', draw: () => <ServicesTab /> },
  { id: 'registers', draw: () => <RegistersTab /> },
  { id: 'rules', draw: (team) => <RulesTab {...team} /> },
];

export function TeamScreen({ tab }: { tab: TeamTab }) {
  const { t } = useTranslation();
  const toApprove = useToApprove();
  return (
    <Screen title={t('shell.team')} lead={t('team.lead')}>
      <TabSet
        label={t('team.tabs')}
        selected={tab}
        onSelect={(id) => go({ at: 'team', tab: id })}
        tabs={tabs.map(({ id, draw }) => ({
          id,
          title:
            id === 'approve' && toApprove > 0
              ? t('team.tabCount', { tab: t(`team.tab.${id}`), number: toApprove })
              : t(`team.tab.${id}`),
          content: <WithOffice>{draw}</WithOffice>,
        }))}
      />
    </Screen>
  );
}
