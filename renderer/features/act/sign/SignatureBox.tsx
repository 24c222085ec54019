import { useCallback } from 'react';
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { useAct } from '../context.ts';
import { keepStrokes } from '../logic/edits.ts';
import { padShape } from '../logic/strokes.ts';
import { InkBox } from './InkBox.tsx';

/** The sheet of an act: its strokes are the draft's. */
export function SignatureBox({ label }: { label: string }) {
  const { draft, edit } = useAct();
  const keep = useCallback((strokes: Stroke[]) => edit(keepStrokes(strokes, padShape)), [edit]);
  return <InkBox label={label} strokes={draft.signing.strokes} onStrokes={keep} />;
}
