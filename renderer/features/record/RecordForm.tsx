import type { ReactNode, SyntheticEvent } from 'react';
import type { Context, Fields, Typed } from '../../../shared/record/field/field.ts';
import {
  askedFields,
  type FormProblems,
  readForm,
  type TypedForm,
} from '../../../shared/record/field/form.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useProblemWords } from '../people/problem-words.ts';
import { FieldInput } from './FieldInput.tsx';
import { useRecordWords } from './words.ts';

interface Props {
  /** A kind of record, or a register: what its words stand under. */
  kind: string;
  fields: Fields;
  typed: TypedForm;
  problems: FormProblems;
  /** Counts how often it was handed in with something wrong. */
  attempt: number;
  context: Context;
  onChange: (typed: TypedForm) => void;
  onSubmit: () => void;
  /** The buttons. */
  children: ReactNode;
}

/** The form of any kind of record: its fields in order, those that are asked now. */
export function RecordForm({
  kind,
  fields,
  typed,
  problems,
  attempt,
  context,
  onChange,
  onSubmit,
  children,
}: Props) {
  const words = useRecordWords(kind);
  const say = useProblemWords();
  const asked = askedFields(fields, readForm(fields, typed, context).values, context);
  const idOf = (name: string) => `${kind}-${name}`;
  const wrong = (name: string) => {
    const code = problems[name];
    return code === undefined ? undefined : say(code);
  };
  const items = asked.flatMap((name) => {
    const text = wrong(name);
    return text === undefined ? [] : [{ id: idOf(name), text: `${words.label(name)}: ${text}` }];
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary items={items} attempt={attempt} />
        <Card>
          <Stack>
            {asked.map((name) => {
              const field = fields[name];
              if (field === undefined) return null;
              return (
                <FieldInput
                  key={name}
                  id={idOf(name)}
                  name={name}
                  field={field}
                  words={words}
                  typed={typed[name] ?? field.show(field.empty)}
                  problem={wrong(name)}
                  onChange={(next: Typed) => onChange({ ...typed, [name]: next })}
                />
              );
            })}
          </Stack>
        </Card>
        {children}
      </Stack>
    </form>
  );
}
