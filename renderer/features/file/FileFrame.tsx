import { Clock, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { alertsNow, type ShownAlert } from '../../../shared/rules/alerts.ts';
import { localDay, wholeYears } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { CriticalAllergies } from '../health/CriticalAllergies.tsx';
import { NeedsPill } from '../people/AlertPills.tsx';
import { isAnotherName } from '../people/PersonRow.tsx';
import { useRecordWords } from '../record/words.ts';
import { LimitsBanner } from '../requests/LimitsBanner.tsx';
import { SameBanner } from './SameBanner.tsx';

interface Props {
  view: FileView;
  actions?: ReactNode;
  children: ReactNode;
}

/** Whose file it is. The alert comes before everything else. */
export function FileFrame({ view, actions, children }: Props) {
  return (
    <>
      <CriticalAllergies view={view} />
      <Alert view={view} />
      <LimitsBanner file={view.file} />
      <SameBanner view={view} />
      <Screen
        title={<Literal>{view.person.legalName}</Literal>}
        lead={<Header view={view} />}
        actions={actions}
      >
        {children}
      </Screen>
    </>
  );
}

function Alert({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const kind = useRecordWords('alert');
  const today = localDay(new Date());
  const records = view.records.filter((one) => one.kind === 'alert' && one.mistake === '');
  const alerts = alertsNow(
    view.person.alert,
    records.map(({ values }) => values),
    today,
  );
  const named = ({ category, words }: ShownAlert) =>
    category === '' ? words : `${kind.option('category', category)}: ${words}`;
  const said = alerts.map(named).join(' ');
  useEffect(() => {
    if (said !== '') announce(`${t('file.alert')}: ${said}`);
  }, [said, t]);
  if (alerts.length === 0) return null;
  return (
    <div className="file-alert">
      <Banner tone="wait" icon={TriangleAlert} title={t('file.alert')}>
        {alerts.map((alert) => (
          <p key={named(alert)}>
            <Literal lines>{named(alert)}</Literal>{' '}
            {alert.old && (
              <Pill tone="need" icon={Clock}>
                {t('file.alertOld')}
              </Pill>
            )}
          </p>
        ))}
      </Banner>
    </div>
  );
}

function Header({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { recordNumber, preferredName, legalName, dateOfBirth, dateOfBirthAccuracy, accessNeeds } =
    view.person;
  // Nobody grows older after they have died.
  const lastDay = view.person.dateOfDeath === '' ? localDay(new Date()) : view.person.dateOfDeath;
  const age = dateOfBirth === '' ? null : wholeYears(dateOfBirth, lastDay);
  return (
    <span className="file-facts">
      <span>{recordNumber}</span>
      {isAnotherName(preferredName, legalName) && (
        <span>
          {t('people.called')} <Literal>{preferredName}</Literal>
        </span>
      )}
      {age !== null && (
        <span>{t(dateOfBirthAccuracy === 'exact' ? 'file.age' : 'file.ageAbout', { count: age })}</span>
      )}
      <NeedsPill needs={accessNeeds} />
    </span>
  );
}
