import { type ReactNode, useId } from 'react';
import type { Option } from './Choice.tsx';
import { PlainProblem } from './Field.tsx';

interface Props<V extends string> {
  id?: string;
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** What stands for "nothing chosen". */
  nothing: string;
  options: readonly (Option<V> & { label: string })[];
  value: V | '';
  onChange: (value: V | '') => void;
}

/** One of a long list, in the system's own menu: every screen reader, finger and slow machine knows it. */
export function Pick<V extends string>({
  id,
  label,
  hint,
  problem,
  nothing,
  options,
  value,
  onChange,
}: Props<V>) {
  const own = useId();
  const input = id ?? own;
  const described = [hint !== undefined && `${input}-hint`, problem !== undefined && `${input}-problem`];
  return (
    <div className="ui-field" data-invalid={problem !== undefined || undefined}>
      <label className="ui-label" htmlFor={input}>
        {label}
      </label>
      {hint !== undefined && (
        <span className="ui-hint" id={`${input}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={input}
        className="ui-input"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          onChange(chosen === undefined ? '' : chosen.value);
        }}
      >
        <option value="">{nothing}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <PlainProblem id={`${input}-problem`}>{problem}</PlainProblem>
    </div>
  );
}
