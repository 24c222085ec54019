import { IdCard, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card, Facts } from '../../../ui/Card.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import type { Team } from '../WithOffice.tsx';
import { AboutForm } from './AboutForm.tsx';

type Props = Pick<Team, 'office' | 'again'> & { member: MemberView };

const fields = ['name', 'role'] as const;

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
          <AboutForm
            lines={fields.map((name) => ({ name, label: t(`team.naming.${name}`), maxLength: 70 }))}
            start={{ name: member.name, role: member.role }}
            hand={(ask, typed) => ask('setName', member.worker, typed)}
            note={t('team.naming.everywhere')}
            save={t('team.naming.save')}
            saved={t('team.naming.saved')}
            onClose={close}
          />
        ) : (
          <>
            <Facts
              facts={fields.map((field) => ({
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
