import { useCallback, useEffect, useId, useRef } from 'react';
import type { Stroke } from '../../../shared/record/consent-act.ts';
import { readInk } from '../../../shared/record/field/ink.ts';
import { PlainProblem } from '../../ui/Field.tsx';
import { padShape } from '../act/logic/strokes.ts';
import { InkBox } from '../act/sign/InkBox.tsx';

interface Props {
  id: string;
  label: string;
  hint?: string;
  problem: string | undefined;
  /** The strokes as JSON; empty before the first. */
  value: string;
  onChange: (value: string) => void;
}

/** A sheet to sign on, in a form. Each stroke is part of what the form keeps. */
export function InkInput({ id, label, hint, problem, value, onChange }: Props) {
  const name = useId();
  const newest = useRef(onChange);
  useEffect(() => {
    newest.current = onChange;
  }, [onChange]);
  const keep = useCallback(
    (strokes: Stroke[]) => newest.current(JSON.stringify({ strokes, padHeight: padShape })),
    [],
  );
  const described = problem === undefined ? `${name}-hint` : `${name}-problem`;
  return (
    <div id={id} role="group" aria-labelledby={name} aria-describedby={described} tabIndex={-1}>
      <p className="ui-label" id={name}>
        {label}
      </p>
      {hint !== undefined && (
        <p className="ui-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <InkBox label={label} strokes={readInk(value)?.strokes ?? []} onStrokes={keep} />
      <PlainProblem id={`${name}-problem`}>{problem}</PlainProblem>
    </div>
  );
}
