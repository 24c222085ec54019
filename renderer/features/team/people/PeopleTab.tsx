import { Ban, Crown, LockKeyhole, UserPlus, UserRound, UserRoundX, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { Pill, Pills } from '../../../ui/Pill.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { go } from '../../shell/route.ts';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import { OpenRow, OpenRows } from '../OpenRow.tsx';
import { administratorsOf, teamsIn, teamsOf } from '../team-words.ts';
import type { Team } from '../WithOffice.tsx';
import { Invitations } from './Invitations.tsx';

/** Who works here, who is invited, and who has left. */
export function PeopleTab(team: Team) {
  const { t } = useTranslation();
  const { office, lock } = team;
  const here = office.members.filter(({ active }) => active);
  const left = office.members.filter(({ active }) => !active);
  const inviteButton = (
    <Button kind="main" icon={UserPlus} {...lock} onPress={() => go({ at: 'invite', worker: null })}>
      {t('team.invite')}
    </Button>
  );
  return (
    <>
      {office.me.administrator && administratorsOf(office).length === 1 && (
        <Banner tone="wait" icon={Crown}>
          {t('team.alone')}
        </Banner>
      )}
      {office.me.administrator ? <Buttons>{inviteButton}</Buttons> : <OnlyAdministrators office={office} />}
      <Card>
        <OpenRows label={t('team.tab.people')}>
          {here.map((member) => (
            <MemberRow key={member.worker} team={team} member={member} />
          ))}
        </OpenRows>
      </Card>
      <Invitations {...team} />
      {left.length > 0 && (
        <Card icon={UserX} title={t('team.hasLeft')}>
          <OpenRows label={t('team.hasLeft')}>
            {left.map((member) => (
              <MemberRow key={member.worker} team={team} member={member} />
            ))}
          </OpenRows>
        </Card>
      )}
    </>
  );
}

function MemberRow({ team: { office }, member }: { team: Team; member: MemberView }) {
  const { t } = useTranslation();
  const { worker, name, role, undertakingOn, administrator, active, me } = member;
  const inUse = office.devices.filter((one) => one.worker === worker && one.removed === null).length;
  const teams = teamsIn(
    t,
    office,
    teamsOf(office, worker).map(({ team }) => team),
  );
  return (
    <OpenRow
      icon={active ? UserRound : UserRoundX}
      name={
        <>
          <Literal>{name === '' ? t('team.nameless') : name}</Literal>
          {me && <span className="person-called">{t('team.you')}</span>}
        </>
      }
      facts={[
        <Literal key="role">{role}</Literal>,
        ...(active ? [inUse === 0 ? t('team.noLaptop') : t('team.laptops', { count: inUse })] : []),
        ...(teams === '' ? [] : [teams]),
      ]}
      onOpen={() => go({ at: 'member', worker })}
    >
      <Pills>
        {administrator && (
          <Pill tone="brand" icon={Crown}>
            {t('team.administrator')}
          </Pill>
        )}
        {active && undertakingOn === '' && (
          <Pill tone="wait" icon={LockKeyhole}>
            {t('team.undertaking.missing')}
          </Pill>
        )}
        {!active && (
          <Pill tone="plain" icon={Ban}>
            {t('team.left')}
          </Pill>
        )}
      </Pills>
    </OpenRow>
  );
}
