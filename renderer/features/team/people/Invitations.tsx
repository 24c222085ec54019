import { MailOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { Literal } from '../../../ui/Literal.tsx';
import type { InvitationView } from '../../../vault/office-api.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { useChange } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';

/** Whose twelve words still work, and a way to make them useless. */
export function Invitations({ office, again, lock }: Team) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const [asked, setAsked] = useState<InvitationView | null>(null);
  const open = office.invitations.filter(({ state }) => state === 'open');
  const cancel = async ({ invitation }: InvitationView) => {
    setAsked(null);
    await changing.change((vault) => vault.call('cancelInvitation', invitation));
  };
  if (open.length === 0) return <ChangeNote changing={changing} />;
  return (
    <Card icon={MailOpen} title={t('team.invited')}>
      <ChangeNote changing={changing} />
      <Rows label={t('team.invited')}>
        {open.map((invitation) => (
          <Row
            key={invitation.invitation}
            name={<Literal>{invitation.name === '' ? t('team.nameless') : invitation.name}</Literal>}
            note={t('team.invitedUntil', { date: showDate(invitation.expires) })}
          >
            {office.me.administrator && (
              <Button
                {...lock}
                aria-label={t('team.cancelFor', { name: inWords(invitation.name) })}
                onPress={() => setAsked(invitation)}
              >
                {t('team.cancel')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('team.cancelTitle', { name: inWords(asked?.name ?? '') })}
        confirm={{
          label: t('team.cancel'),
          kind: 'danger',
          busy: changing.busy,
          onPress: () => {
            if (asked !== null) void cancel(asked);
          },
        }}
      >
        {t('team.cancelMeans')}
      </ConfirmDialog>
    </Card>
  );
}
