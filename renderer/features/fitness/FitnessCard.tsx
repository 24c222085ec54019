import { GraduationCap, Pencil } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backgroundChecks } from '../../../shared/rules/fitness.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { MemberView } from '../../vault/office-api.ts';
import { useProblemWords } from '../people/problem-words.ts';
import { useHandedIn } from '../record/handed-in.ts';
import { useAsk } from '../shell/vault.tsx';
import type { Team } from '../team/WithOffice.tsx';
import { FitnessPill } from './FitnessPill.tsx';

type Props = Pick<Team, 'office' | 'again'> & { member: MemberView };

/** A worker's background check and training, which files may depend on. */
export function FitnessCard({ office, again, member }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { check, trainedOn } = member;
  const close = () => {
    setOpen(false);
    again();
  };
  return (
    <Card icon={GraduationCap} title={t('fitness.title')}>
      <Stack tight>
        <div>
          <FitnessPill member={member} />
        </div>
        {open ? (
          <Write member={member} onClose={close} />
        ) : (
          <>
            <Facts
              facts={[
                {
                  term: t('fitness.part.check'),
                  value: check === '' ? t('fitness.not') : t(`fitness.check.${check}`),
                },
                {
                  term: t('fitness.trainedOn'),
                  value: trainedOn === '' ? t('fitness.not') : showDate(trainedOn),
                },
              ]}
            />
            {office.me.administrator && (
              <Buttons>
                <Button icon={Pencil} onPress={() => setOpen(true)}>
                  {t('fitness.change')}
                </Button>
              </Buttons>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

function Write({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const { problems, isRight } = useHandedIn();
  const [check, setCheck] = useState(member.check);
  const [trainedOn, setTrainedOn] = useState(typedDate(member.trainedOn));
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const saved = await ask('setFitness', member.worker, { check, trainedOn });
    if (saved?.ok !== true || !isRight(saved.value.problems)) return;
    announce(t('record.common.saved'));
    onClose();
  };
  const code = problems['trainedOn'];
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack tight>
        <ProblemNote problem={problem} />
        <Choice
          label={t('fitness.part.check')}
          hint={t('fitness.checkHint')}
          row
          options={(['', ...backgroundChecks] as const).map((value) => ({
            value,
            label: value === '' ? t('fitness.not') : t(`fitness.check.${value}`),
          }))}
          value={check}
          onChange={setCheck}
        />
        <Field
          id="trained-on"
          label={t('fitness.trainedOn')}
          hint={t('fitness.trainedHint')}
          width="short"
          maxLength={40}
          value={trainedOn}
          onChange={setTrainedOn}
          problem={code === undefined ? undefined : problemWords(code)}
        />
        <Buttons>
          <Button type="submit" kind="main" busy={busy}>
            {t('record.common.save')}
          </Button>
          <Button onPress={onClose}>{t('team.member.stopChange')}</Button>
        </Buttons>
      </Stack>
    </form>
  );
}
