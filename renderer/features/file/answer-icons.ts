import { Check, CircleDashed, Cloud, type LucideIcon, Undo2, X } from 'lucide-react';
import type { DecisionNow } from '../../vault/api.ts';

/** The same sign for an answer wherever it is asked, read back, shown and printed. */
export const answerIcons: Readonly<Record<DecisionNow['answer'], LucideIcon>> = {
  given: Check,
  refused: X,
  'not-asked': CircleDashed,
  thinking: Cloud,
  withdrawn: Undo2,
};
