import { Fragment, type ReactNode, type SyntheticEvent, useState } from 'react';
import type { Context, Field, Fields, Typed, Values } from '../../../shared/record/field/field.ts';
import {
  askedFields,
  type FormProblems,
  readForm,
  type TypedForm,
} from '../../../shared/record/field/form.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useProblemWords } from '../people/problem-words.ts';
import { FieldInput } from './FieldInput.tsx';
import { FormPart, partsOf } from './FormPart.tsx';
import { ownWords, useRecordWords } from './words.ts';

interface Props {
  /** A kind of record, or a register: what its words stand under. */
  kind: string;
  fields: Fields;
  /** The parts of a long form; see `shared/record/case/kind.ts`. */
  parts?: Readonly<Record<string, string>>;
  typed: TypedForm;
  /** What the record held when the form was opened. */
  before?: Values;
  problems: FormProblems;
  /** Counts how often it was handed in with something wrong. */
  attempt: number;
  context: Context;
  onChange: (typed: TypedForm) => void;
  onSubmit: () => void;
  /** Answered before the form was opened, and not asked again. */
  given?: readonly string[];
  /** What stands under a question, by its field. */
  beside?: Readonly<Record<string, ReactNode>>;
  /** The buttons. */
  children: ReactNode;
}

/** The form of any kind of record: its fields in order, those that are asked now. */
export function RecordForm({
  kind,
  fields,
  parts: begins = {},
  typed,
  before,
  problems,
  attempt,
  context,
  onChange,
  onSubmit,
  given = [],
  beside = {},
  children,
}: Props) {
  const words = ownWords(useRecordWords(kind), fields);
  const say = useProblemWords();
  const asked = askedFields(fields, readForm(fields, typed, context, before).values, context);
  const parts = partsOf(begins, Object.keys(fields));
  // Folded away at first; what is written there, or wrong there, is never hidden.
  const folded = parts.find(({ name }) => name === 'more')?.fields ?? [];
  const [hasAnswers] = useState(() => folded.some((name) => isAnswered(fields[name], typed[name])));
  const opened = hasAnswers || folded.some((name) => problems[name] !== undefined);
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
        {parts.map((part) => (
          <FormPart
            key={part.name}
            title={part.name === '' ? '' : words.part(part.name)}
            folded={part.name === 'more' && !opened}
          >
            {part.fields.map((name) => {
              const field = fields[name];
              if (field === undefined || !asked.includes(name) || given.includes(name)) return null;
              return (
                <Fragment key={name}>
                  <FieldInput
                    id={idOf(name)}
                    name={name}
                    field={field}
                    words={words}
                    typed={typed[name] ?? field.show(field.empty)}
                    problem={wrong(name)}
                    code={problems[name]}
                    onChange={(next: Typed) => onChange({ ...typed, [name]: next })}
                  />
                  {beside[name]}
                </Fragment>
              );
            })}
          </FormPart>
        ))}
        {children}
      </Stack>
    </form>
  );
}

function isAnswered(field: Field | undefined, typed: Typed | undefined): boolean {
  return (
    field !== undefined &&
    typed !== undefined &&
    JSON.stringify(typed) !== JSON.stringify(field.show(field.empty))
  );
}
