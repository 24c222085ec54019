import { useTranslation } from 'react-i18next';
import type { Section } from '../../../shared/record/case/sections.ts';
import { TabSet } from '../../ui/TabSet.tsx';
import type { FileView } from '../../vault/api.ts';
import { Access } from '../access/Access.tsx';
import { FileContext } from '../record/file-context.ts';
import { Sections } from '../record/Sections.tsx';
import { Timeline } from '../record/Timeline.tsx';
import type { FileTab } from '../shell/route.ts';
import { Consent } from './Consent.tsx';
import { Details } from './Details.tsx';
import { Overview } from './Overview.tsx';
import { useReadOnly } from './read-only.ts';
import { Visits } from './Visits.tsx';

interface Props {
  view: FileView;
  tab: FileTab;
  section: Section | null;
  onSelect: (tab: FileTab) => void;
  onSection: (section: Section) => void;
}

/** The parts of a file. Who can open it is no question for who came in an emergency. */
export function FileParts({ view, tab, section, onSelect, onSection }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <FileContext value={view}>
      <TabSet
        label={t('file.parts')}
        selected={tab}
        onSelect={onSelect}
        tabs={[
          { id: 'overview', title: t('file.overview'), content: <Overview view={view} /> },
          { id: 'consent', title: t('file.consent'), content: <Consent view={view} /> },
          {
            id: 'record',
            title: t('file.record'),
            content: <Sections view={view} section={section} onSelect={onSection} />,
          },
          { id: 'visits', title: t('file.visits'), content: <Visits view={view} /> },
          { id: 'details', title: t('file.details'), content: <Details view={view} /> },
          ...(readOnly
            ? []
            : [
                { id: 'timeline' as const, title: t('file.timeline'), content: <Timeline view={view} /> },
                { id: 'access' as const, title: t('access.tab'), content: <Access view={view} /> },
              ]),
        ]}
      />
    </FileContext>
  );
}
