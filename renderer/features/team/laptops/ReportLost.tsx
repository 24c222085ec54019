import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Checked } from '../../../ui/Checked.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { CheckOne, Choice } from '../../../ui/Choice.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { ChangeNote } from '../ChangeNote.tsx';
import { nameIn } from '../team-words.ts';
import { useChange } from '../use-change.ts';
import { type Team, WithOffice } from '../WithOffice.tsx';

const reasons = ['stolen', 'lost', 'replaced'] as const;
type Reason = (typeof reasons)[number];

/** A laptop goes off the list: why, and whether it is wiped. */
export function ReportLost({ device: id }: { device: string }) {
  const { t } = useTranslation();
  const { value } = useOffice();
  const device = value?.devices.find((one) => one.device === id);
  const name = value === null || device === undefined ? '' : nameIn(t, value, device.worker);
  return (
    <Screen
      title={t('team.lost.title')}
      lead={t('team.lost.lead', { name })}
      back={{ label: t('team.lost.back'), onPress: () => go({ at: 'device', device: id }) }}
    >
      <WithOffice>{(team) => <Lost {...team} device={id} mine={device?.mine === true} />}</WithOffice>
    </Screen>
  );
}

function Lost({ again, lock, device, mine }: Team & { device: string; mine: boolean }) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const [why, setWhy] = useState<Reason | null>(null);
  const [wipe, setWipe] = useState(true);
  const [asked, setAsked] = useState(false);
  const checked = useCheckedForm(wrongIf(why === null, 'lost-why', t('team.lost.whyNeeded')), () =>
    setAsked(true),
  );
  const remove = async () => {
    setAsked(false);
    if (why === null) return;
    const entered = await changing.change((vault) => vault.call('removeDevice', device, why, wipe));
    if (entered === null) return;
    announce(t('team.lost.done'));
    go({ at: 'device', device, reported: true });
  };
  return (
    <Checked className="team-narrow" checked={checked} note={<ChangeNote changing={changing} />}>
      <Choice
        id="lost-why"
        label={t('team.lost.why')}
        value={why}
        onChange={setWhy}
        problem={checked.under('lost-why')}
        options={reasons.map((value) => ({ value, label: t(`team.lost.reasons.${value}`) }))}
      />
      <CheckOne checked={wipe} onChange={setWipe} hint={t('team.lost.wipeHint')}>
        {t('team.lost.wipe')}
      </CheckOne>
      <Buttons>
        <Button type="submit" kind="danger" icon={ShieldAlert} {...lock}>
          {t('team.lost.go')}
        </Button>
      </Buttons>
      <ConfirmDialog
        isOpen={asked}
        onClose={() => setAsked(false)}
        title={t('team.lost.sureTitle')}
        cancel={t('team.lost.no')}
        confirm={{
          label: t('team.lost.yes'),
          kind: 'danger',
          busy: changing.busy,
          onPress: () => void remove(),
        }}
      >
        {t('team.lost.sure')} {mine && t('team.lost.sureOwn')}
      </ConfirmDialog>
    </Checked>
  );
}
