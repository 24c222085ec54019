import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  RadioButton,
  RadioField,
  RadioGroup,
  Text,
} from 'react-aria-components';
import { FieldHint, FieldLabel, FieldProblem } from './Field.tsx';

export interface Option<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
}

interface GroupProps<V extends string> {
  id?: string;
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  options: readonly Option<V>[];
  /** Side by side where there is room. */
  row?: boolean;
}

/** The question above its options, and what is wrong below them. */
function Asked({
  label,
  hint,
  problem,
  children,
}: Pick<GroupProps<string>, 'label' | 'hint' | 'problem'> & { children: ReactNode }) {
  return (
    <>
      <FieldLabel>{label}</FieldLabel>
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <div className="ui-choice-list">{children}</div>
      <FieldProblem>{problem}</FieldProblem>
    </>
  );
}

function OptionWords({ option }: { option: Option<string> }) {
  return (
    <span>
      {option.label}
      {option.hint !== undefined && (
        <Text slot="description" className="ui-choice-hint">
          {option.hint}
        </Text>
      )}
    </span>
  );
}

function Mark() {
  return (
    <span className="ui-choice-mark" aria-hidden>
      <Check size={16} strokeWidth={3.5} />
    </span>
  );
}

/** One of several. `value` null: nothing is chosen beforehand. */
export function Choice<V extends string>({
  label,
  hint,
  problem,
  options,
  row = false,
  value,
  onChange,
  id,
}: GroupProps<V> & { value: V | null; onChange: (value: V) => void }) {
  return (
    <RadioGroup
      {...(id === undefined ? {} : { id })}
      className="ui-choices"
      data-row={row || undefined}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Asked label={label} hint={hint} problem={problem}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="ui-choice-field">
            <RadioButton className="ui-choice" data-kind="one">
              <Mark />
              <OptionWords option={option} />
            </RadioButton>
          </RadioField>
        ))}
      </Asked>
    </RadioGroup>
  );
}

/** Any number of several. */
export function CheckGroup<V extends string>({
  label,
  hint,
  problem,
  options,
  row = false,
  values,
  onChange,
  id,
}: GroupProps<V> & { values: readonly V[]; onChange: (values: V[]) => void }) {
  return (
    <CheckboxGroup
      {...(id === undefined ? {} : { id })}
      className="ui-choices"
      data-row={row || undefined}
      value={[...values]}
      onChange={(chosen) =>
        onChange(options.map((option) => option.value).filter((value) => chosen.includes(value)))
      }
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Asked label={label} hint={hint} problem={problem}>
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value} className="ui-choice-field">
            <CheckboxButton className="ui-choice" data-kind="check">
              <Mark />
              <OptionWords option={option} />
            </CheckboxButton>
          </CheckboxField>
        ))}
      </Asked>
    </CheckboxGroup>
  );
}

/** One thing that is so or not. */
export function CheckOne({
  id,
  checked,
  onChange,
  hint,
  problem,
  children,
}: {
  id?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ReactNode;
  problem?: string | undefined;
  children: ReactNode;
}) {
  return (
    <CheckboxField
      {...(id === undefined ? {} : { id })}
      className="ui-choice-field"
      isSelected={checked}
      onChange={onChange}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <CheckboxButton className="ui-choice" data-kind="check">
        <Mark />
        <OptionWords option={{ value: '', label: children, hint }} />
      </CheckboxButton>
      <FieldProblem>{problem}</FieldProblem>
    </CheckboxField>
  );
}
