import { useTranslation } from 'react-i18next';
import { TabSet } from '../../ui/TabSet.tsx';
import type { FileView } from '../../vault/api.ts';
import { Access } from '../access/Access.tsx';
import type { FileTab } from '../shell/route.ts';
import { Consent } from './Consent.tsx';
import { Details } from './Details.tsx';
import { Overview } from './Overview.tsx';
import { useReadOnly } from './read-only.ts';
import { Visits } from './Visits.tsx';

interface Props {
  view: FileView;
  tab: FileTab;
  onSelect: (tab: FileTab) => void;
}

/** The parts of a file. Who can open it is no question for who came in an emergency. */
export function FileParts({ view, tab, onSelect }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <TabSet
      label={t('file.parts')}
      selected={tab}
      onSelect={onSelect}
      tabs={[
        { id: 'overview', title: t('file.overview'), content: <Overview view={view} /> },
        { id: 'consent', title: t('file.consent'), content: <Consent view={view} /> },
        { id: 'visits', title: t('file.visits'), content: <Visits view={view} /> },
        { id: 'details', title: t('file.details'), content: <Details view={view} /> },
        ...(readOnly
          ? []
          : [{ id: 'access' as const, title: t('access.tab'), content: <Access view={view} /> }]),
      ]}
    />
  );
}
