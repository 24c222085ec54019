import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { List } from '../../ui/List.tsx';

/** A list of things that each open a page of their own. */
export function OpenRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <List className="people" label={label}>
      {children}
    </List>
  );
}

/** `name` above its `facts`; pills as `children`; pressing it opens its page. */
export function OpenRow({
  icon: Icon,
  name,
  facts,
  onOpen,
  children,
}: {
  icon: LucideIcon;
  name: ReactNode;
  facts: readonly ReactNode[];
  onOpen: () => void;
  children?: ReactNode;
}) {
  return (
    <li className="person">
      <button type="button" className="person-open" onClick={onOpen}>
        <span className="row-icon">
          <Icon aria-hidden size={22} />
        </span>
        <span className="person-words row-words">
          <span className="person-name">{name}</span>
          <span className="person-facts">
            {facts.map((fact, index) => (
              // A fact has no identity but its place.
              <span key={index}>{fact} </span>
            ))}
          </span>
        </span>
        {children}
        <ChevronRight aria-hidden size={22} />
      </button>
    </li>
  );
}
