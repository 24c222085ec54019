import type { ReactNode } from 'react';

/** A list without bullets: some screen readers forget that it is one unless they are told. */
export function List({
  className,
  label,
  describedBy,
  children,
}: {
  className?: string | undefined;
  label?: string | undefined;
  describedBy?: string;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={className} role="list" aria-label={label} aria-describedby={describedBy}>
      {children}
    </ul>
  );
}
