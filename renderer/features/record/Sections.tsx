import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import { type Section, sections } from '../../../shared/record/case/sections.ts';
import { List } from '../../ui/List.tsx';
import type { FileView } from '../../vault/api.ts';
import { useProfile } from './profile.ts';
import { SectionPage } from './SectionPage.tsx';

interface Props {
  view: FileView;
  section: Section | null;
  onSelect: (section: Section) => void;
}

/** Parts in which something can be written. The person's details and the visits stand beside them, the office's cases elsewhere. */
const beside: readonly Section[] = ['person', 'visits', 'office'];
const writable = sections.filter(
  (section) =>
    !beside.includes(section) && caseKindNames.some((kind) => caseKindOf(kind).section === section),
);

/** The whole file by its parts: those that the person's services ask about, then those that hold something all the same. */
export function Sections({ view, section, onSelect }: Props) {
  const { t } = useTranslation();
  const profile = useProfile(view);
  const countOf = (part: Section) =>
    view.records.filter(({ kind, mistake }) => caseKindOf(kind).section === part && mistake === '').length;
  const asked = writable.filter((part) => profile.asksSection(part));
  const kept = writable.filter((part) => !asked.includes(part) && countOf(part) > 0);
  const open = section !== null && [...asked, ...kept].includes(section) ? section : asked[0];
  const list = (parts: readonly Section[]) => (
    <List className="sections-list">
      {parts.map((part) => (
        <li key={part}>
          <button
            type="button"
            className="sections-part"
            aria-current={part === open ? 'true' : undefined}
            onClick={() => onSelect(part)}
          >
            <span>{t(`record.common.sections.${part}`)}</span>
            {countOf(part) > 0 && (
              <span className="sections-count">
                <span aria-hidden>{countOf(part)}</span>
                <span className="ui-unseen">{t('record.common.count', { count: countOf(part) })}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </List>
  );
  return (
    <div className="sections">
      <nav aria-label={t('record.common.sectionsOf')}>
        {list(asked)}
        {kept.length > 0 && (
          <>
            <p className="sections-kept">
              <Info aria-hidden size={16} /> {t('record.common.hidden')}
            </p>
            {list(kept)}
          </>
        )}
      </nav>
      {open !== undefined && <SectionPage key={open} view={view} section={open} />}
    </div>
  );
}
