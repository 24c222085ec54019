import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { Field } from '../../../ui/Field.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import type { TeamView } from '../../../vault/office-api.ts';
import { nameOf, useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { useAsk } from '../../shell/vault.tsx';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import { OpenRow, OpenRows } from '../OpenRow.tsx';
import { teamIn } from '../team-words.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';

/** One team: what its key opens, who has it, and its name. */
export function OneTeam({ team: id }: { team: string }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const team = value?.teams.find((one) => one.team === id);
  return (
    <Screen
      title={team === undefined ? t('team.tab.teams') : teamIn(t, team)}
      {...(team === undefined ? {} : { lead: t(`team.kinds.${team.kind}`) })}
      back={{ label: t('team.one.back'), onPress: () => go({ at: 'team', tab: 'teams' }) }}
    >
      <WithOffice>
        {(all) => (team === undefined ? <p>{t('team.one.gone')}</p> : <Members {...all} team={team} />)}
      </WithOffice>
    </Screen>
  );
}

function Members({ office, again, lock, team }: Team & { team: TeamView }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Card title={t('team.one.members')}>
        {team.members.length === 0 ? (
          <p>{t('team.nobody')}</p>
        ) : (
          <OpenRows label={t('team.one.members')}>
            {team.members.map((worker) => (
              <OpenRow
                key={worker}
                icon={UserRound}
                name={<Literal>{nameOf(office, worker) || t('team.nameless')}</Literal>}
                facts={[
                  <Literal key="role">
                    {office.members.find((one) => one.worker === worker)?.role ?? ''}
                  </Literal>,
                ]}
                onOpen={() => go({ at: 'member', worker })}
              />
            ))}
          </OpenRows>
        )}
        {team.kind !== 'everyone' && office.me.administrator && (
          <p className="card-foot ui-soft">{t('team.one.change')}</p>
        )}
      </Card>
      {team.kind !== 'everyone' &&
        (office.me.administrator ? (
          <Rename team={team} again={again} lock={lock} />
        ) : (
          <OnlyAdministrators office={office} />
        ))}
    </Stack>
  );
}

function Rename({ team, again, lock }: Pick<Team, 'again' | 'lock'> & { team: TeamView }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [name, setName] = useState(team.name);
  const [renamed, setRenamed] = useState(false);
  const rename = async () => {
    const outcome = await ask('nameTeam', team.team, name.trim());
    setRenamed(outcome?.ok === true);
    if (outcome?.ok === true) again();
  };
  const checked = useCheckedForm(
    wrongIf(name.trim() === '', 'team-name', t('team.one.nameNeeded')),
    () => void rename(),
  );
  return (
    <Card>
      <form noValidate onSubmit={checked.onSubmit}>
        <Stack tight>
          <ProblemNote problem={problem} />
          {renamed && (
            <Banner tone="calm" role="status">
              {t('team.one.renamed')}
            </Banner>
          )}
          <Field
            id="team-name"
            label={t('team.one.name')}
            maxLength={80}
            value={name}
            onChange={(typed) => {
              setName(typed);
              setRenamed(false);
            }}
            problem={checked.under('team-name')}
          />
          <Buttons>
            <Button type="submit" busy={busy} {...lock}>
              {t('team.one.rename')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Card>
  );
}
