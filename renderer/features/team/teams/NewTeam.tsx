import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { guarded, single, type TeamKind, teamKinds } from '../../../../shared/membership/bodies.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Checked } from '../../../ui/Checked.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { CheckGroup, Choice } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { go } from '../../shell/route.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { administratorsOf } from '../team-words.ts';
import { useChange } from '../use-change.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';

/** A new team: what it is for, its name, and who is in it. */
export function NewTeam() {
  const { t } = useTranslation();
  return (
    <Screen
      title={t('team.making.title')}
      lead={t('team.making.lead')}
      back={{ label: t('team.one.back'), onPress: () => go({ at: 'team', tab: 'teams' }) }}
    >
      <WithOffice>{(team) => <NewTeamForm {...team} />}</WithOffice>
    </Screen>
  );
}

function NewTeamForm({ office, again, lock }: Team) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const [kind, setKind] = useState<TeamKind | null>(null);
  const [name, setName] = useState('');
  const [members, setMembers] = useState<readonly string[]>([]);
  // One worker's own list is made on that worker's page.
  const kinds = teamKinds.filter(
    (each) => each !== 'own' && !(single.has(each) && office.teams.some((team) => team.kind === each)),
  );
  const make = async () => {
    if (kind === null) return;
    const form = { kind, name: name.trim(), members: [...members] };
    const entered = await changing.change((vault) => vault.call('makeTeam', form));
    if (entered === 'entered') go({ at: 'team', tab: 'teams' });
  };
  const checked = useCheckedForm(
    [
      ...wrongIf(kind === null, 'new-team-kind', t('team.making.kindNeeded')),
      ...wrongIf(name.trim() === '', 'new-team-name', t('team.making.nameNeeded')),
      ...wrongIf(members.length === 0, 'new-team-members', t('team.making.membersNeeded')),
    ],
    () => void make(),
  );
  return (
    <Checked className="team-narrow" checked={checked} note={<ChangeNote changing={changing} />}>
      <Choice
        id="new-team-kind"
        label={t('team.making.kind')}
        value={kind}
        onChange={setKind}
        problem={checked.under('new-team-kind')}
        options={kinds.map((value) => ({
          value,
          label: t(`team.kindNames.${value}`),
          hint: t(`team.kinds.${value}`),
        }))}
      />
      {kind !== null && guarded.has(kind) && administratorsOf(office).length > 1 && (
        <p className="ui-soft">{t('team.making.special')}</p>
      )}
      <Field
        id="new-team-name"
        label={t('team.making.name')}
        hint={t('team.making.nameHint')}
        maxLength={80}
        value={name}
        onChange={setName}
        problem={checked.under('new-team-name')}
      />
      <CheckGroup
        id="new-team-members"
        label={t('team.making.members')}
        row
        values={members}
        onChange={setMembers}
        problem={checked.under('new-team-members')}
        options={office.members
          .filter(({ active }) => active)
          .map((member) => ({
            value: member.worker,
            label: <Literal>{member.name === '' ? t('team.nameless') : member.name}</Literal>,
          }))}
      />
      <Buttons push>
        <Button type="submit" kind="main" size="large" icon={Plus} busy={changing.busy} {...lock}>
          {t('team.making.go')}
        </Button>
      </Buttons>
    </Checked>
  );
}
