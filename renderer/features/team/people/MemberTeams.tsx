import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { nameIn, teamIn, teamsOf } from '../team-words.ts';
import { TeamChoice } from '../teams/TeamChoice.tsx';
import { type Changing, useChange } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';

type Props = Team & { member: MemberView };

/** A worker's teams, in words, and changing them. */
export function MemberTeams({ office, again, lock, member }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const changing = useChange(again);
  const name = nameIn(t, office, member.worker);
  const teams = teamsOf(office, member.worker);
  const hasOwn = teams.some(({ kind }) => kind === 'own');
  const giveOwn = () =>
    changing.change((vault) =>
      vault.call('makeTeam', {
        kind: 'own',
        name: t('team.member.ownName', { name: member.name }),
        members: [member.worker],
      }),
    );
  return (
    <Card title={t('team.member.teams')}>
      <Stack tight>
        <ChangeNote changing={changing} />
        {open ? (
          <ChangeTeams
            office={office}
            member={member}
            changing={changing}
            lock={lock}
            onClose={() => setOpen(false)}
          />
        ) : (
          <>
            {teams.length === 0 ? (
              <p>{t('team.member.noTeams')}</p>
            ) : (
              <Rows label={t('team.member.teams')}>
                {teams.map((team) => (
                  <Row key={team.team} name={teamIn(t, team)} note={t(`team.kinds.${team.kind}`)} />
                ))}
              </Rows>
            )}
            {office.me.administrator && (
              <Buttons>
                <Button icon={Pencil} {...lock} onPress={() => setOpen(true)}>
                  {t('team.member.changeTeams')}
                </Button>
                {!hasOwn && (
                  <Button kind="quiet" busy={changing.busy} {...lock} onPress={() => void giveOwn()}>
                    {t('team.member.giveOwn', { name })}
                  </Button>
                )}
              </Buttons>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

function ChangeTeams({
  office,
  member: { worker },
  changing,
  lock,
  onClose,
}: Omit<Props, 'again'> & { changing: Changing; onClose: () => void }) {
  const { t } = useTranslation();
  const before = teamsOf(office, worker).map(({ team }) => team);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const joins = chosen.filter((team) => !before.includes(team));
  const leaves = before.filter((team) => !chosen.includes(team));
  const save = async () => {
    const same = joins.length === 0 && leaves.length === 0;
    const form = { worker, joins, leaves, administrator: null };
    if (same || (await changing.change((vault) => vault.call('changeMember', form))) !== null) onClose();
  };
  return (
    <>
      <TeamChoice
        label={t('team.member.teamsLabel')}
        hint={t('team.member.leavesTeam')}
        office={office}
        of={worker}
        chosen={chosen}
        onChange={setChosen}
      />
      <Buttons>
        <Button kind="main" busy={changing.busy} {...lock} onPress={() => void save()}>
          {t('team.member.keepTeams')}
        </Button>
        <Button onPress={onClose}>{t('team.member.stopChange')}</Button>
      </Buttons>
    </>
  );
}
