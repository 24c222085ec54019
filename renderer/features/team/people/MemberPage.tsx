import { Clock, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { Columns, Screen, Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { FitnessCard } from '../../fitness/FitnessCard.tsx';
import { nameOf, useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { aboutWorker, useOfferWords } from '../approve/offer-words.ts';
import { DeviceRows } from '../laptops/DeviceRows.tsx';
import { nameIn } from '../team-words.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';
import { MemberAdministrator } from './MemberAdministrator.tsx';
import { MemberTeams } from './MemberTeams.tsx';
import { NameAndJob } from './NameAndJob.tsx';
import { Undertaking } from './Undertaking.tsx';

/** One person of the charity: teams, laptops, duties, and leaving. */
export function MemberPage({ worker }: { worker: string }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const member = value?.members.find((one) => one.worker === worker);
  const name = nameOf(value, worker);
  return (
    <Screen
      title={<Literal>{name === '' ? t('team.nameless') : name}</Literal>}
      {...(member === undefined ? {} : { lead: <Literal>{member.role}</Literal> })}
      back={{ label: t('team.member.back'), onPress: () => go({ at: 'team', tab: 'people' }) }}
    >
      <WithOffice>
        {(team) =>
          member === undefined ? <p>{t('team.member.gone')}</p> : <Member team={team} member={member} />
        }
      </WithOffice>
    </Screen>
  );
}

function Member({ team, member }: { team: Team; member: MemberView }) {
  const { t } = useTranslation();
  const { office, lock } = team;
  const { worker, active, me } = member;
  const name = nameIn(t, office, worker);
  const offerWords = useOfferWords(office);
  const waiting = office.offers.filter((offer) => aboutWorker(offer.what) === worker);
  const mayChange = office.me.administrator && active;
  return (
    <>
      {waiting.map((offer) => (
        <Banner key={offer.offer} tone="wait" icon={Clock} title={t('team.waits')}>
          {offerWords(offer).what}
        </Banner>
      ))}
      {!active && <Banner tone="brand">{t('team.member.hasLeft', { name })}</Banner>}
      <Columns lead="first">
        <Stack>
          {active && <MemberTeams {...team} member={member} />}
          <Card title={t('team.member.laptops')}>
            <DeviceRows
              office={office}
              devices={office.devices.filter((one) => one.worker === worker)}
              named={false}
            />
            {mayChange && (
              <div className="card-foot">
                <Buttons>
                  <Button {...lock} onPress={() => go({ at: 'invite', worker })}>
                    {t('team.member.newLaptop', { name })}
                  </Button>
                </Buttons>
              </div>
            )}
          </Card>
        </Stack>
        <Stack>
          {active && <NameAndJob {...team} member={member} />}
          {active && <Undertaking {...team} member={member} />}
          {active && <FitnessCard {...team} member={member} />}
          {active && <MemberAdministrator {...team} member={member} />}
          {mayChange && !me && (
            <Card icon={LogOut} title={t('team.member.leave', { name })}>
              <p>{t('team.member.leaveHint')}</p>
              <div className="card-foot">
                <Button kind="danger" {...lock} onPress={() => go({ at: 'leaves', worker })}>
                  {t('team.member.leaveGo')}
                </Button>
              </div>
            </Card>
          )}
        </Stack>
      </Columns>
    </>
  );
}
