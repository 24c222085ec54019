import { TriangleAlert } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeYears } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TabSet } from '../../ui/TabSet.tsx';
import type { FileView } from '../../vault/api.ts';
import { localDay } from '../act/logic/today.ts';
import { isAnotherName } from '../people/PersonRow.tsx';
import { type FileTab, go } from '../shell/route.ts';
import { rememberDraft, rememberFile } from '../shell/session.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { Consent } from './Consent.tsx';
import { Details } from './Details.tsx';
import { FileActions } from './FileActions.tsx';
import { Overview } from './Overview.tsx';
import { Visits } from './Visits.tsx';

/** One person's file. The alert comes before everything else. */
export function FileScreen({ file, tab }: { file: string; tab: FileTab }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('openFile', file), [vault, file]);
  const { value: view, problem } = useLoaded(load, file);
  useEffect(() => {
    if (view === null) return;
    rememberFile(view.file);
    rememberDraft(view.file, view.draft);
  }, [view]);
  if (view === null) {
    return problem === null ? (
      <p className="ui-soft">{t('file.opening')}</p>
    ) : (
      <Screen title={t('file.notOpen')} back={{ label: t('file.back'), onPress: () => go({ at: 'people' }) }}>
        <ProblemNote problem={problem} />
      </Screen>
    );
  }
  return (
    <>
      <Alert view={view} />
      <Screen
        title={<Literal>{view.person.legalName}</Literal>}
        lead={<Header view={view} />}
        actions={<FileActions view={view} />}
      >
        <ProblemNote problem={problem} />
        <TabSet
          label={t('file.parts')}
          selected={tab}
          onSelect={(chosen) => go({ at: 'file', file, tab: chosen })}
          tabs={[
            { id: 'overview', title: t('file.overview'), content: <Overview view={view} /> },
            { id: 'consent', title: t('file.consent'), content: <Consent view={view} /> },
            { id: 'visits', title: t('file.visits'), content: <Visits view={view} /> },
            { id: 'details', title: t('file.details'), content: <Details view={view} /> },
          ]}
        />
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
