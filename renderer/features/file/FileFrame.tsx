import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeYears } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { CriticalAllergies } from '../health/CriticalAllergies.tsx';
import { isAnotherName } from '../people/PersonRow.tsx';

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
  const { alert } = view.person;
  useEffect(() => {
    if (alert !== '') announce(`${t('file.alert')}: ${alert}`);
  }, [alert, t]);
  if (alert === '') return null;
  return (
    <div className="file-alert">
      <Banner tone="wait" icon={TriangleAlert} title={t('file.alert')}>
        <Literal lines>{alert}</Literal>
      </Banner>
    </div>
  );
}

function Header({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { recordNumber, preferredName, legalName, dateOfBirth, dateOfBirthAccuracy } = view.person;
  const age = dateOfBirth === '' ? null : wholeYears(dateOfBirth, localDay(new Date()));
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
    </span>
  );
}
