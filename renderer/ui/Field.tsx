import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import { writtenIn } from './written-in.ts';

export interface FieldProps extends Pick<
  TextFieldProps,
  'value' | 'onChange' | 'onBlur' | 'autoComplete' | 'inputMode' | 'type' | 'maxLength'
> {
  /** The id of the input itself, so that an error summary can go to it. */
  id?: string;
  label: string;
  hint?: ReactNode;
  /** A sentence, or nothing when the value is fine. Announced under the field. */
  problem?: string | undefined;
  required?: boolean;
  optional?: boolean;
  multiline?: boolean;
  width?: 'full' | 'short' | 'tiny';
  /** Codes and names that no dictionary should underline. */
  spellCheck?: boolean;
  placeholder?: string;
  /** Of what is typed, where that is not the screen's. */
  language?: string;
}

/** One line, or with `multiline` several, of what somebody types. */
export function Field({
  label,
  hint,
  problem,
  required = false,
  optional = false,
  multiline = false,
  width = 'full',
  spellCheck = false,
  placeholder,
  language,
  ...rest
}: FieldProps) {
  const Box = multiline ? TextArea : Input;
  return (
    <TextField
      // A browser would remember what was typed in forms, in plain text, outside of every seal.
      autoComplete="off"
      {...rest}
      className="ui-field"
      data-width={width}
      isRequired={required}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      spellCheck={spellCheck ? 'true' : 'false'}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <Box
        className="ui-input"
        {...(language === undefined ? { dir: 'auto' } : writtenIn(language))}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldProblem>{problem}</FieldProblem>
    </TextField>
  );
}

export function FieldLabel({ optional = false, children }: { optional?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Label className="ui-label">
      {children}
      {optional && <span className="ui-label-note"> {t('ui.optional')}</span>}
    </Label>
  );
}

export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="ui-hint">
      {children}
    </Text>
  );
}

export function FieldProblem({ children }: { children: string | undefined }) {
  return (
    <FieldError className="ui-field-problem">
      {children !== undefined && <ProblemWords>{children}</ProblemWords>}
    </FieldError>
  );
}

/** The same under a field that is none of React Aria's. `id`: what its input is described by. */
export function PlainProblem({ id, children }: { id?: string; children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <span className="ui-field-problem" id={id} role="alert">
      <ProblemWords>{children}</ProblemWords>
    </span>
  );
}

function ProblemWords({ children }: { children: string }) {
  return (
    <>
      <CircleAlert aria-hidden size={18} />
      <span>{children}</span>
    </>
  );
}
