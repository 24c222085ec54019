import { FilePen, LockKeyhole, Pencil } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDate } from '../../../../shared/rules/typed-date.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { showDate } from '../../../ui/format.ts';
import { Pill } from '../../../ui/Pill.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { useProblemWords } from '../../people/problem-words.ts';
import { useAsk } from '../../shell/vault.tsx';
import { nameIn } from '../team-words.ts';
import type { Team } from '../WithOffice.tsx';

type Props = Pick<Team, 'office' | 'again'> & { member: MemberView };

/** Whether a worker has signed to keep secrets, without which health and assessments stay closed to them. */
export function Undertaking({ office, again, member }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { undertakingOn } = member;
  const name = nameIn(t, office, member.worker);
  const close = () => {
    setOpen(false);
    again();
  };
  return (
    <Card icon={FilePen} title={t('team.undertaking.title')}>
      <Stack tight>
        {undertakingOn === '' ? (
          <>
            <div>
              <Pill tone="wait" icon={LockKeyhole}>
                {t('team.undertaking.none')}
              </Pill>
            </div>
            <p>{t('team.undertaking.noneMeans', { name })}</p>
          </>
        ) : (
          <p>{t('team.undertaking.signed', { name, date: showDate(undertakingOn) })}</p>
        )}
        {office.me.administrator &&
          (open ? (
            <SignedOn member={member} onClose={close} />
          ) : (
            <Buttons>
              <Button icon={Pencil} onPress={() => setOpen(true)}>
                {t('team.undertaking.change')}
              </Button>
            </Buttons>
          ))}
      </Stack>
    </Card>
  );
}

function SignedOn({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const [typed, setTyped] = useState(typedDate(member.undertakingOn));
  const [wrong, setWrong] = useState<string | undefined>();
  const save = async () => {
    const outcome = await ask('setUndertaking', member.worker, typed);
    if (outcome?.ok !== true) return;
    const code = outcome.value.problems['undertakingOn'];
    setWrong(code === undefined ? undefined : problemWords(code));
    if (code !== undefined) return;
    announce(t('team.undertaking.saved'));
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
        <Field
          id="undertaking"
          label={t('team.undertaking.on')}
          hint={t('team.undertaking.onHint')}
          width="short"
          maxLength={40}
          value={typed}
          onChange={setTyped}
          problem={wrong}
        />
        <Buttons>
          <Button type="submit" kind="main" busy={busy}>
            {t('team.undertaking.save')}
          </Button>
          <Button onPress={onClose}>{t('team.member.stopChange')}</Button>
        </Buttons>
      </Stack>
    </form>
  );
}
