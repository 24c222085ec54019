import { FilePen, LockKeyhole, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDate } from '../../../../shared/rules/typed-date.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { showDate } from '../../../ui/format.ts';
import { Pill } from '../../../ui/Pill.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { nameIn } from '../team-words.ts';
import type { Team } from '../WithOffice.tsx';
import { AboutForm } from './AboutForm.tsx';

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
            <AboutForm
              lines={[
                {
                  name: 'undertakingOn',
                  label: t('team.undertaking.on'),
                  hint: t('team.undertaking.onHint'),
                  width: 'short',
                  maxLength: 40,
                },
              ]}
              start={{ undertakingOn: typedDate(undertakingOn) }}
              hand={(ask, typed) => ask('setUndertaking', member.worker, typed.undertakingOn)}
              save={t('team.undertaking.save')}
              saved={t('team.undertaking.saved')}
              onClose={close}
            />
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
