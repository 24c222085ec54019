import { useState } from 'react';
import type { FormProblems } from '../../../shared/record/field/form.ts';

/** What came of handing a form in, field by field. */
export interface HandedIn {
  problems: FormProblems;
  /** Counts how often something was wrong. */
  attempt: number;
  /** Shows what the vault found wrong; true where that is nothing. */
  isRight: (found: FormProblems) => boolean;
}

export function useHandedIn(): HandedIn {
  const [state, setState] = useState<Omit<HandedIn, 'isRight'>>({ problems: {}, attempt: 0 });
  return {
    ...state,
    isRight(found) {
      const isWrong = Object.keys(found).length > 0;
      setState(({ attempt }) => ({ problems: found, attempt: isWrong ? attempt + 1 : attempt }));
      return !isWrong;
    },
  };
}
