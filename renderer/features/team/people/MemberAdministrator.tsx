import { Crown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { MemberView } from '../../../vault/office-api.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { administratorsOf, nameIn } from '../team-words.ts';
import { useChange } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';

/** Whether a worker is an administrator, and changing it, which takes two. */
export function MemberAdministrator({ office, again, lock, member }: Team & { member: MemberView }) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const [asked, setAsked] = useState(false);
  const { worker, administrator } = member;
  const name = nameIn(t, office, worker);
  const all = administratorsOf(office);
  const alone = all.length === 1;
  // Without any administrator a charity could never change again.
  const mayChange = office.me.administrator && !(alone && administrator);
  const change = async () => {
    setAsked(false);
    const form = { worker, joins: [], leaves: [], administrator: !administrator };
    await changing.change((vault) => vault.call('changeMember', form));
  };
  return (
    <Card icon={Crown} title={t('team.member.administrator')}>
      <Stack tight>
        <ChangeNote changing={changing} />
        <p>{t(administrator ? 'team.member.isAdministrator' : 'team.member.noAdministrator', { name })}</p>
        {mayChange && (
          <>
            <p className="ui-soft">{t(alone ? 'team.member.byOne' : 'team.member.byTwo')}</p>
            <div>
              <Button {...lock} onPress={() => setAsked(true)}>
                {t(administrator ? 'team.member.unmake' : 'team.member.make', { name })}
              </Button>
            </div>
          </>
        )}
      </Stack>
      <ConfirmDialog
        isOpen={asked}
        onClose={() => setAsked(false)}
        title={t(administrator ? 'team.member.unmakeTitle' : 'team.member.makeTitle', { name })}
        confirm={{
          label: t(alone ? 'team.member.makeNow' : 'team.member.makeYes'),
          busy: changing.busy,
          onPress: () => void change(),
        }}
      >
        {t(alone ? 'team.member.byOne' : 'team.member.byTwo')}
      </ConfirmDialog>
    </Card>
  );
}
