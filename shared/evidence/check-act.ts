/** The app's own verification of an act it holds: each layer by itself, so that a screen can say which one fails. */
import {
  type ActCase,
  type ActParts,
  changeHolds,
  membershipHolds,
  officeHolds,
  openCase,
  proofHolds,
  signatureHolds,
  statementHolds,
} from './act-checks.ts';
import { actHash } from './act-signature.ts';

export type VerifyStep =
  | 'statement'
  | 'device-signature'
  | 'change'
  | 'proof'
  | 'membership'
  | 'receipt'
  | 'previous';

/** `not-yet`: what it needs has not arrived, and nothing is known to be wrong. */
export type StepResult = 'ok' | 'failed' | 'not-yet';

export interface ActReport {
  /** Every step is `ok`. */
  verified: boolean;
  steps: { step: VerifyStep; result: StepResult }[];
  times: ActTimes | null;
}

/** The office's clock vouches for two of them, the steps `change` and `receipt` for that; nobody vouches for the first. */
export interface ActTimes {
  /** When it was signed by the device's clock. */
  claimed: string;
  /** Of the newest entry of the log that the change names: it was not made before. */
  after: string;
  /** When the office had it. */
  office: string | null;
}

export interface HeldAct extends ActParts {
  /** The statement this one names as its previous, or null when that has not arrived. */
  previous: string | null;
}

/** `fingerprint` is the genesis hash that came from a person, in the form the formats carry it. */
export function checkAct(held: HeldAct, fingerprint: string): ActReport {
  const opened = openCase(held, fingerprint);
  const steps: ActReport['steps'] = [
    { step: 'statement', result: result(() => statementHolds(opened)) },
    { step: 'device-signature', result: result(() => signatureHolds(opened)) },
    { step: 'change', result: result(() => changeHolds(opened)) },
    { step: 'proof', result: result(() => proofHolds(opened)) },
    { step: 'membership', result: result(() => membershipHolds(opened)) },
    { step: 'receipt', result: receiptResult(opened) },
    { step: 'previous', result: previousResult(opened, held.previous) },
  ];
  return { verified: steps.every(({ result }) => result === 'ok'), steps, times: timesOf(opened) };
}

function timesOf({ statement, change, parts }: ActCase): ActTimes | null {
  const after = parts.log[(change?.header.log.size ?? 0) - 1]?.at;
  if (statement === null || after === undefined) return null;
  const { office } = parts;
  const at = office?.by === 'receipt' ? office.receipt.receipt.at : office?.entries[0]?.at;
  return { claimed: statement.captured.at, after, office: at ?? null };
}

/** A text that is no key or hash at all makes a check throw; what was brought from outside has then failed it. */
function result(holds: () => boolean): StepResult {
  try {
    return holds() ? 'ok' : 'failed';
  } catch {
    return 'failed';
  }
}

function receiptResult(opened: ActCase): StepResult {
  const { office } = opened.parts;
  return office === null ? 'not-yet' : result(() => officeHolds(opened, office));
}

function previousResult({ statement }: ActCase, previous: string | null): StepResult {
  if (statement === null) return 'failed';
  if (statement.previous === null) return 'ok';
  if (previous === null) return 'not-yet';
  return result(() => actHash(previous) === statement.previous);
}
