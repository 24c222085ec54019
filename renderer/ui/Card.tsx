import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { List } from './List.tsx';

export interface CardProps {
  title?: ReactNode;
  icon?: LucideIcon;
  tone?: 'paper' | 'calm';
  children: ReactNode;
}

/** A sheet of paper with a second-level heading. */
export function Card({ title, icon: Icon, tone = 'paper', children }: CardProps) {
  const id = useId();
  return (
    <section className="ui-card" data-tone={tone} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <h2 className="ui-card-title" id={id}>
          {Icon !== undefined && <Icon aria-hidden size={22} />}
          <span>{title}</span>
        </h2>
      )}
      {children}
    </section>
  );
}

/** A list whose items are separated by lines. Put `Row`s in it. */
export function Rows({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <List className="ui-rows" label={label}>
      {children}
    </List>
  );
}

/** `name` above `note`; `children` (pills, buttons) beside them. */
export function Row({ name, note, children }: { name: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <li className="ui-row">
      <div className="ui-row-words">
        <span className="ui-row-name">{name}</span>
        {note !== undefined && <span className="ui-soft">{note}</span>}
      </div>
      {children}
    </li>
  );
}

/** Terms and what they are. */
export function Facts({ facts }: { facts: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="ui-facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
