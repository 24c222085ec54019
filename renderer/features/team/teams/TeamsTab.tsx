import { HeartHandshake, House, Plus, ShieldCheck, UserRound, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { guarded, type TeamKind } from '../../../../shared/membership/bodies.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { go } from '../../shell/route.ts';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import { OpenRow, OpenRows } from '../OpenRow.tsx';
import { teamIn } from '../team-words.ts';
import type { Team } from '../WithOffice.tsx';

interface Group {
  group: 'cases' | 'own' | 'special' | 'everyone';
  icon: LucideIcon;
  kinds: readonly TeamKind[];
}

const groups: readonly Group[] = [
  { group: 'cases', icon: HeartHandshake, kinds: ['work'] },
  { group: 'own', icon: UserRound, kinds: ['own'] },
  { group: 'special', icon: ShieldCheck, kinds: [...guarded] },
  { group: 'everyone', icon: House, kinds: ['everyone'] },
];

/** All teams by what they are for, each with what its key opens. */
export function TeamsTab({ office, lock }: Team) {
  const { t } = useTranslation();
  return (
    <>
      {office.me.administrator ? (
        <Buttons>
          <Button kind="main" icon={Plus} {...lock} onPress={() => go({ at: 'new-team' })}>
            {t('team.newTeam')}
          </Button>
        </Buttons>
      ) : (
        <OnlyAdministrators office={office} />
      )}
      {groups.map(({ group, icon, kinds }) => {
        const teams = office.teams.filter(({ kind }) => kinds.includes(kind));
        if (teams.length === 0) return null;
        return (
          <Card key={group} icon={icon} title={t(`team.groups.${group}`)}>
            <OpenRows label={t(`team.groups.${group}`)}>
              {teams.map((team) => (
                <OpenRow
                  key={team.team}
                  icon={Users}
                  name={teamIn(t, team)}
                  facts={[t('team.members', { count: team.members.length }), t(`team.kinds.${team.kind}`)]}
                  onOpen={() => go({ at: 'one-team', team: team.team })}
                />
              ))}
            </OpenRows>
          </Card>
        );
      })}
    </>
  );
}
