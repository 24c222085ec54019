import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';

export interface Part {
  /** Empty in a form of one part. */
  name: string;
  fields: string[];
}

/** The fields of a form in its parts: each goes on until the field that the next begins with. */
export function partsOf(begins: Readonly<Record<string, string>>, order: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const field of order) {
    const [name] = Object.entries(begins).find(([, first]) => first === field) ?? [];
    const last = parts.at(-1);
    if (name !== undefined || last === undefined) parts.push({ name: name ?? '', fields: [field] });
    else last.fields.push(field);
  }
  return parts;
}

interface Props {
  title: string;
  /** Only its title shows until somebody opens it. */
  folded: boolean;
  children: ReactNode;
}

export function FormPart({ title, folded, children }: Props) {
  if (title === '') {
    return (
      <Card>
        <Stack>{children}</Stack>
      </Card>
    );
  }
  if (!folded) {
    return (
      <Card title={title}>
        <Stack>{children}</Stack>
      </Card>
    );
  }
  return (
    <Card>
      <details>
        <summary>{title}</summary>
        <Stack>{children}</Stack>
      </details>
    </Card>
  );
}
