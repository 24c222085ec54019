/** What a record of these kinds needs beyond its own form: looked up in the file at the moment of saving, and written into it. */
import type { Json } from '../../../shared/encoding/canonical.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { rulePhoto } from '../attachments/rule.ts';
import { done, problem } from '../outcome.ts';
import { type CaseFile, isInTeam, type Session } from '../session.ts';
import { rulePlanMark } from '../records/plan-mark.ts';
import { hasWithheld } from '../records/secrecy.ts';
import { recordsOf } from '../views/records.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { writesOf } from '../records/view.ts';
import { copyHash, type Gate, gateOf } from './gate.ts';
import { letterOf } from './letter.ts';
import { ruleTalk } from './told.ts';

export interface Saving {
  session: Session;
  file: CaseFile;
  values: Record<string, Json>;
  /** ISO day. */
  today: string;
}

export type Ruled = Outcome<{ values: Record<string, Json>; problems: FormProblems }>;

const rules: Partial<Record<CaseKindName, (saving: Saving) => Ruled>> = {
  sharing: ruleSharing,
  'authority-decision': ruleDecision,
  'agency-contact': ruleTalk,
  photo: rulePhoto,
  'plan-mark': rulePlanMark,
};

/** Nothing may come between this and the sealing of the change: what it looked at is then what the change has seen. */
export function ruledBySharing(kind: CaseKindName, saving: Saving): Ruled {
  return rules[kind]?.(saving) ?? done({ values: saving.values, problems: {} });
}

function ruleSharing({ session, file, values, today }: Saving): Ruled {
  if (hasWithheld(session, values['items'])) return problem('UNDERTAKING_MISSING');
  const gate = gateOf(session, file, values, today);
  if (gate.verdict?.allowed === false) return problem(gate.verdict.why);
  const rests = restsOn(values, gate);
  const letter = letterOf(session, file, values, { recipientName: rests.recipientName, today });
  const unchecked = gate.aboutOthers > 0 && values['othersChecked'] !== true;
  const kept = { ...values, ...rests, letter: letter?.ok === true ? letter.value : '' };
  return done({
    values: { ...kept, copyHash: copyHash(session, file, kept) },
    problems: {
      ...(unchecked ? { othersChecked: 'OTHERS_UNCHECKED' } : {}),
      ...(letter?.ok === false ? { letterWords: 'LETTER_GAP_OPEN' } : {}),
    },
  });
}

/** What a sharing rested on, or would have. */
export function restsOn(values: Values, { verdict, recipient, special, acts, basis }: Gate) {
  const relies = verdict?.allowed === true ? (verdict.consent ?? '') : wordOf(values, 'relies');
  return {
    recipientName: recipient?.name ?? '',
    recipientKind: recipient?.kind ?? '',
    six: basis?.six ?? '',
    nine: special ? (basis?.nine ?? '') : '',
    relies,
    consentAct: acts.get(relies) ?? '',
  };
}

/** Decided by the data-protection team, by another than who wrote the request down, and granted only to somebody who was called back. */
function ruleDecision({ session, file, values }: Saving): Ruled {
  if (!isInTeam(session, 'data-protection')) return problem('DECISION_NOT_YOURS');
  const request = recordsOf(file, 'authority-request').find(({ record }) => record === values['request']);
  if (request === undefined) return problem('NOTHING_HERE');
  const [write] = writesOf(request.merged);
  if (write?.worker === session.keyring.head.worker) return problem('DECISION_OWN_REQUEST');
  if (values['decision'] !== 'refused' && request.value.calledBack !== 'yes') {
    return problem('REQUEST_UNCHECKED');
  }
  return done({ values, problems: {} });
}
