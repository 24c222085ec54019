import { IdCard, Pencil } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card, Facts } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { useProblemWords } from '../../people/problem-words.ts';
import { useHandedIn } from '../../record/handed-in.ts';
import { useAsk } from '../../shell/vault.tsx';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import type { Team } from '../WithOffice.tsx';

type Props = Pick<Team, 'office' | 'again'> & { member: MemberView };

/** What a worker is called and what they do, as it stands beside all that they write. */
export function NameAndJob({ office, again, member }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    again();
  };
  return (
    <Card icon={IdCard} title={t('team.naming.title')}>
      <Stack tight>
        {open ? (
          <Naming member={member} onClose={close} />
        ) : (
          <>
            <Facts
              facts={(['name', 'role'] as const).map((field) => ({
                term: t(`team.naming.${field}`),
                value: <Literal>{member[field]}</Literal>,
              }))}
            />
            {office.me.administrator ? (
              <Buttons>
                <Button icon={Pencil} onPress={() => setOpen(true)}>
                  {t('team.naming.change')}
                </Button>
              </Buttons>
            ) : (
              <OnlyAdministrators office={office} />
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

function Naming({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const { problems, isRight } = useHandedIn();
  const [typed, setTyped] = useState({ name: member.name, role: member.role });
  const save = async () => {
    const saved = await ask('setName', member.worker, typed);
    if (saved?.ok !== true || !isRight(saved.value.problems)) return;
    announce(t('team.naming.saved'));
    onClose();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack tight>
        <ProblemNote problem={problem} />
        {(['name', 'role'] as const).map((field) => {
          const code = problems[field];
          return (
            <Field
              key={field}
              label={t(`team.naming.${field}`)}
              maxLength={70}
              value={typed[field]}
              onChange={(words) => setTyped({ ...typed, [field]: words })}
              problem={code === undefined ? undefined : problemWords(code)}
            />
          );
        })}
        <p className="ui-soft">{t('team.naming.everywhere')}</p>
        <Buttons>
          <Button type="submit" kind="main" busy={busy}>
            {t('team.naming.save')}
          </Button>
          <Button onPress={onClose}>{t('team.member.stopChange')}</Button>
        </Buttons>
      </Stack>
    </form>
  );
}
