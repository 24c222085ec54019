import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card, Facts } from '../../../ui/Card.tsx';
import { Checked } from '../../../ui/Checked.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { Field } from '../../../ui/Field.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import { ChangeNote } from '../ChangeNote.tsx';
import { OnlyAdministrators } from '../OnlyAdministrators.tsx';
import { administratorsOf } from '../team-words.ts';
import { useChange } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';

const most = { days: 14, hours: 24 };

/** A whole number from 1 to `limit`, or null. */
function readNumber(typed: string, limit: number): number | null {
  const value = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= limit ? value : null;
}

/** How long a laptop works alone, and how long an emergency opening may last. */
export function Policy({ office, again, lock }: Team) {
  const { t } = useTranslation();
  const changing = useChange(again);
  const { leaseDays, breakGlassHours } = office.policy;
  const [days, setDays] = useState(String(leaseDays));
  const [hours, setHours] = useState(String(breakGlassHours));
  const next = { leaseDays: readNumber(days, most.days), breakGlassHours: readNumber(hours, most.hours) };
  const same = next.leaseDays === leaseDays && next.breakGlassHours === breakGlassHours;
  const checked = useCheckedForm(
    [
      ...wrongIf(next.leaseDays === null, 'rule-days', t('team.rules.daysNeeded')),
      ...wrongIf(next.breakGlassHours === null, 'rule-hours', t('team.rules.hoursNeeded')),
      ...wrongIf(same, 'rule-days', t('team.rules.same')),
    ],
    () => {
      const policy = { leaseDays: next.leaseDays ?? leaseDays, breakGlassHours: next.breakGlassHours ?? 1 };
      void changing.change((vault) => vault.call('setPolicy', policy));
    },
  );
  if (!office.me.administrator) {
    return (
      <Card icon={Scale} title={t('team.rules.title')}>
        <Stack tight>
          <Facts
            facts={[
              { term: t('team.rules.days'), value: t('team.rules.isDays', { count: leaseDays }) },
              { term: t('team.rules.hours'), value: t('team.rules.isHours', { count: breakGlassHours }) },
            ]}
          />
          <OnlyAdministrators office={office} />
        </Stack>
      </Card>
    );
  }
  return (
    <Card icon={Scale} title={t('team.rules.title')}>
      <Checked checked={checked} note={<ChangeNote changing={changing} />}>
        <Field
          id="rule-days"
          label={t('team.rules.days')}
          hint={t('team.rules.daysHint')}
          width="tiny"
          inputMode="numeric"
          maxLength={2}
          value={days}
          onChange={setDays}
          problem={checked.under('rule-days')}
        />
        <Field
          id="rule-hours"
          label={t('team.rules.hours')}
          hint={t('team.rules.hoursHint')}
          width="tiny"
          inputMode="numeric"
          maxLength={2}
          value={hours}
          onChange={setHours}
          problem={checked.under('rule-hours')}
        />
        <p className="ui-soft">
          {t(administratorsOf(office).length > 1 ? 'team.rules.byTwo' : 'team.member.byOne')}
        </p>
        <Buttons>
          <Button type="submit" kind="main" busy={changing.busy} {...lock}>
            {t('team.rules.save')}
          </Button>
        </Buttons>
      </Checked>
    </Card>
  );
}
