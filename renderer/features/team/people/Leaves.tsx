import { FileHeart, KeyRound, Laptop, type LucideIcon, MailPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { CheckOne } from '../../../ui/Choice.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { List } from '../../../ui/List.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import { useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { administratorsOf, nameIn } from '../team-words.ts';
import { useChange } from '../use-change.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';

/** Somebody leaves: first what happens, then one question. */
export function Leaves({ worker }: { worker: string }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const name = value === null ? '' : nameIn(t, value, worker);
  return (
    <Screen
      title={t('team.leaves.title', { name })}
      lead={t('team.leaves.lead')}
      back={{ label: t('team.leaves.back', { name }), onPress: () => go({ at: 'member', worker }) }}
    >
      <WithOffice>{(team) => <WhatHappens {...team} worker={worker} name={name} />}</WithOffice>
    </Screen>
  );
}

function WhatHappens({ office, again, lock, worker, name }: Team & { worker: string; name: string }) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const [wipe, setWipe] = useState(true);
  const [asked, setAsked] = useState(false);
  const twice = administratorsOf(office).includes(worker) && administratorsOf(office).length > 1;
  const lines: readonly { icon: LucideIcon; text: string }[] = [
    { icon: KeyRound, text: t('team.leaves.keys') },
    { icon: Laptop, text: t(wipe ? 'team.leaves.laptops' : 'team.leaves.keptLaptops') },
    { icon: FileHeart, text: t('team.leaves.kept') },
    { icon: MailPlus, text: t('team.leaves.invitations') },
  ];
  const remove = async () => {
    setAsked(false);
    const entered = await changing.change((vault) => vault.call('removeWorker', worker, wipe));
    if (entered === 'entered') go({ at: 'member', worker });
  };
  return (
    <div className="team-narrow">
      <Stack>
        <ChangeNote changing={changing} />
        <List className="promises">
          {lines.map(({ icon: Icon, text }) => (
            <li key={text}>
              <Icon aria-hidden size={26} />
              <span>{text}</span>
            </li>
          ))}
        </List>
        <CheckOne checked={wipe} onChange={setWipe} hint={t('team.leaves.wipeHint')}>
          {t('team.leaves.wipe')}
        </CheckOne>
        <Buttons>
          <Button kind="danger" {...lock} onPress={() => setAsked(true)}>
            {t('team.leaves.go', { name })}
          </Button>
        </Buttons>
        <ConfirmDialog
          isOpen={asked}
          onClose={() => setAsked(false)}
          title={t('team.leaves.sureTitle', { name })}
          cancel={t('team.leaves.no')}
          confirm={{
            label: t('team.leaves.yes'),
            kind: 'danger',
            busy: changing.busy,
            onPress: () => void remove(),
          }}
        >
          {t(twice ? 'team.leaves.sureTwo' : 'team.leaves.sure', { name })}
        </ConfirmDialog>
      </Stack>
    </div>
  );
}
