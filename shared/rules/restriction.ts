/**
 * What may still be done with somebody's file while its use is restricted (UK GDPR Article 18) or while an objection is weighed (Article 21).
 * A restricted file is stored and no more, but for what Article 18(2) leaves open: with consent, for legal claims, to protect somebody else,
 * for an important public interest. Then each use is a record with its reason.
 */
import type { PurposeOfUse } from '../record/case/purposes.ts';
import type { Values } from '../record/field/field.ts';
import { wordOf, wordsOf } from '../record/field/word-of.ts';

/** A record of kind `restriction`, `restriction-ended` or `restriction-exception`. */
export interface LimitRecord {
  kind: string;
  record: string;
  values: Values;
}

export interface Limits {
  /** Stored only. */
  locked: boolean;
  /** Uses that somebody has objected to. */
  paused: readonly string[];
}

/** @param today ISO day: an exception counts through its last day. */
export function limitsNow(records: readonly LimitRecord[], today: string): Limits {
  const of = (name: string) => records.filter(({ kind }) => kind === name);
  const ended = new Set(of('restriction-ended').map(({ values }) => wordOf(values, 'restriction')));
  const excepted = new Set(
    of('restriction-exception')
      .filter(({ values }) => wordOf(values, 'until') >= today)
      .map(({ values }) => wordOf(values, 'restriction')),
  );
  const standing = of('restriction').filter(({ record }) => !ended.has(record));
  const isObjection = ({ values }: LimitRecord) => values['ground'] === 'objection';
  return {
    locked: standing.some((one) => !isObjection(one) && !excepted.has(one.record)),
    paused: [...new Set(standing.filter(isObjection).flatMap(({ values }) => wordsOf(values, 'uses')))],
  };
}

/** To protect somebody else, or for a legal claim: these sharings, and what keeps a worker safe, go on. */
const sharedAllTheSame = ['safeguarding', 'emergency', 'legal-duty', 'authority', 'legal-claims'];
const forSafety = ['alert', 'concern', 'visit', 'visit-step'];
/** What the person says for themselves, and what the office does about the restriction itself. */
const ofTheRestriction = [
  'restriction',
  'restriction-ended',
  'restriction-exception',
  'own-statement',
  'sent-away',
  'told-recipient',
  'consent-act',
  'contact-permission',
  'hold',
  'rights-request',
  'data-complaint',
];

/** What goes to the person alone, who may have it at any time: not kept from them by a lock that they asked for. */
const toThePerson = ['receipt', 'held', 'copy'];

/** @param thing what would be printed or taken out. */
export function mayLeave({ locked }: Limits, thing: string): boolean {
  return !locked || toThePerson.includes(thing);
}

export type LimitReason = 'FILE_RESTRICTED' | 'USE_PAUSED';

/** @param purpose of a sharing; otherwise what records of the kind are for. */
export function stoppedBy(
  { locked, paused }: Limits,
  kind: string,
  purpose: PurposeOfUse | '',
): LimitReason | null {
  if (ofTheRestriction.includes(kind)) return null;
  const goesOn = kind === 'sharing' ? sharedAllTheSame.includes(purpose) : forSafety.includes(kind);
  if (locked && !goesOn) return 'FILE_RESTRICTED';
  return paused.includes(purpose) ? 'USE_PAUSED' : null;
}
