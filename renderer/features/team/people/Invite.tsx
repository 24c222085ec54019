import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checked } from '../../../ui/Checked.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { CheckOne } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import type { Invited } from '../../../vault/office-api.ts';
import { useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { useAsk } from '../../shell/vault.tsx';
import { nameIn, teamsOf } from '../team-words.ts';
import { TeamChoice } from '../teams/TeamChoice.tsx';
import { type Team, WithOffice } from '../WithOffice.tsx';
import { TwelveWords } from './TwelveWords.tsx';

interface Given {
  name: string;
  invited: Invited;
}

/** Somebody new, or another laptop for somebody who is here: what they may open, then twelve words to hand over. */
export function Invite({ worker }: { worker: string | null }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const [given, setGiven] = useState<Given | null>(null);
  if (given !== null)
    return <TwelveWords name={given.name} invited={given.invited} isNew={worker === null} />;
  const name = worker === null || value === null ? '' : nameIn(t, value, worker);
  return (
    <Screen
      title={worker === null ? t('team.inviting.title') : t('team.inviting.laptopTitle', { name })}
      lead={worker === null ? t('team.inviting.lead') : t('team.inviting.laptopLead', { name })}
      back={
        worker === null
          ? { label: t('team.member.back'), onPress: () => go({ at: 'team', tab: 'people' }) }
          : { label: t('team.leaves.back', { name }), onPress: () => go({ at: 'member', worker }) }
      }
    >
      <WithOffice>
        {(team) =>
          worker === null ? (
            <SomebodyNew {...team} onGiven={setGiven} />
          ) : (
            <AnotherLaptop {...team} worker={worker} onGiven={setGiven} />
          )
        }
      </WithOffice>
    </Screen>
  );
}

function SomebodyNew({ office, again, lock, onGiven }: Team & { onGiven: (given: Given) => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [teams, setTeams] = useState<readonly string[]>([]);
  const [administrator, setAdministrator] = useState(false);
  const invite = async () => {
    const form = { worker: null, name: name.trim(), role: role.trim(), administrator, teams: [...teams] };
    const outcome = await ask('invite', form);
    if (outcome?.ok !== true) return;
    again();
    onGiven({ name: form.name, invited: outcome.value });
  };
  const checked = useCheckedForm(
    [
      ...wrongIf(name.trim() === '', 'invite-name', t('team.inviting.nameNeeded')),
      ...wrongIf(role.trim() === '', 'invite-role', t('team.inviting.roleNeeded')),
    ],
    () => void invite(),
  );
  return (
    <Checked checked={checked} note={<ProblemNote problem={problem} />}>
      <Card>
        <Stack>
          <Field
            id="invite-name"
            label={t('team.inviting.name')}
            maxLength={70}
            value={name}
            onChange={setName}
            problem={checked.under('invite-name')}
          />
          <Field
            id="invite-role"
            label={t('team.inviting.role')}
            hint={t('team.inviting.roleHint')}
            maxLength={70}
            value={role}
            onChange={setRole}
            problem={checked.under('invite-role')}
          />
        </Stack>
      </Card>
      <Card>
        <Stack>
          <TeamChoice
            label={t('team.inviting.teams')}
            hint={t('team.inviting.teamsHint')}
            office={office}
            of={null}
            chosen={teams}
            onChange={setTeams}
          />
          <CheckOne
            checked={administrator}
            onChange={setAdministrator}
            hint={t('team.inviting.administratorHint')}
          >
            {t('team.inviting.administrator')}
          </CheckOne>
          <p className="ui-soft">{t('team.inviting.twoHint')}</p>
        </Stack>
      </Card>
      <Buttons push>
        <Button type="submit" kind="main" size="large" icon={KeyRound} busy={busy} {...lock}>
          {t('team.inviting.go')}
        </Button>
      </Buttons>
    </Checked>
  );
}

function AnotherLaptop({
  office,
  again,
  lock,
  worker,
  onGiven,
}: Team & { worker: string; onGiven: (given: Given) => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const invite = async () => {
    const teams = teamsOf(office, worker).map(({ team }) => team);
    const form = { worker, name: '', role: '', administrator: false, teams };
    const outcome = await ask('invite', form);
    if (outcome?.ok !== true) return;
    again();
    onGiven({
      name: office.members.find((one) => one.worker === worker)?.name ?? '',
      invited: outcome.value,
    });
  };
  return (
    <Stack>
      <ProblemNote problem={problem} />
      <Banner tone="brand">{t('team.inviting.laptopTwo')}</Banner>
      <Buttons>
        <Button kind="main" size="large" icon={KeyRound} busy={busy} {...lock} onPress={() => void invite()}>
          {t('team.inviting.go')}
        </Button>
      </Buttons>
    </Stack>
  );
}
