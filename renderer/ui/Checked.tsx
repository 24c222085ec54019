import type { ReactNode } from 'react';
import type { CheckedForm } from './checked-form.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Stack } from './Screen.tsx';

/** A form that is checked: what is wrong with it stands first, then what came of handing it in, then its fields. */
export function Checked({
  checked: { items, attempt, onSubmit },
  note,
  className,
  children,
}: {
  checked: CheckedForm;
  note: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form className={className} noValidate onSubmit={onSubmit}>
      <Stack>
        <ErrorSummary items={items} attempt={attempt} />
        {note}
        {children}
      </Stack>
    </form>
  );
}
