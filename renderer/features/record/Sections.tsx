import { useTranslation } from 'react-i18next';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import { type Section, sections } from '../../../shared/record/case/sections.ts';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { SectionPage } from './SectionPage.tsx';

interface Props {
  view: FileView;
  section: Section | null;
  onSelect: (section: Section) => void;
}

/** Which parts there is something to write in, or something written. */
function partsOf(records: readonly RecordView[]): Section[] {
  const kinds = caseKindNames.map((name) => caseKindOf(name).section);
  const held = records.map(({ kind }) => caseKindOf(kind).section);
  return sections.filter((section) => kinds.includes(section) || held.includes(section));
}

/** The whole file by its parts: a list of them, and the one that is open. */
export function Sections({ view, section, onSelect }: Props) {
  const { t } = useTranslation();
  const parts = partsOf(view.records);
  const open = section !== null && parts.includes(section) ? section : parts[0];
  const countOf = (part: Section) =>
    view.records.filter(({ kind, mistake }) => caseKindOf(kind).section === part && mistake === '').length;
  return (
    <div className="sections">
      <nav aria-label={t('record.common.sectionsOf')}>
        {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
        <ul className="sections-list" role="list">
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
        </ul>
      </nav>
      {open !== undefined && <SectionPage key={open} view={view} section={open} />}
    </div>
  );
}
