/** What is left out of a copy until somebody has looked at it and decides. */
import type { CaseKindName } from '../record/case/index.ts';
import type { Values } from '../record/field/field.ts';

/** Where an entry of a copy stands. */
export type From = 'own-file' | 'sealed-away' | 'others-file';

export type Look =
  /** Its writer marked that it says something of somebody else. */
  | 'about-others'
  /** Its writer gave a reason for keeping it from the person. */
  | 'kept-from-person'
  /** It joins the person to somebody else's file. */
  | 'link'
  /** Of a team that alone reads it: safeguarding, money, equality. */
  | 'sealed-away'
  /** It stands in somebody else's file. */
  | 'others-file';

/** Null: it is shown, as most of a file is. */
export function beforehand(from: From, kind: CaseKindName, values: Values): Look | null {
  if (from !== 'own-file') return from;
  if (kind === 'link') return 'link';
  if (values['keepFromPerson'] === true) return 'kept-from-person';
  return values['aboutOthers'] === true ? 'about-others' : null;
}
