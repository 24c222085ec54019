/** Whether a file may be erased now, asked before this laptop signs: holds stand against it, and a disposal has its own way. */
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import type { DisposalRefusal } from '../../../shared/rules/retention/disposal.ts';
import type { ProblemCode } from '../../../shared/wire/problems.ts';
import type { OfficeCase } from '../office-case-api.ts';
import type { OfferView } from '../office-api.ts';
import { type Ports, today } from '../ports.ts';
import { isInTeam, type Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { around, isHeld } from './holds.ts';
import { noWords } from './places.ts';
import { appraisalsByFile, certificateOf, refusalOf, wayOf } from './read.ts';
import { countedOffers, erasedFor } from './steps.ts';

type Erase = Pick<BodyOf<'erase'>, 'file' | 'ground'>;

/** @param offered what somebody has signed already; null for signing first. */
export function whyNotErase(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  { file: id, ground }: Erase,
  offered: OfferView | null,
): ProblemCode | null {
  const file = session.files.get(id);
  const isPersons = file !== undefined && personOf(file) !== undefined;
  const day = today(ports);
  if (isPersons && isHeld(session, file, ground, day)) return 'LEGAL_HOLD';
  if (ground !== 'retention') return null;
  if (!isInTeam(session, 'data-protection')) return 'NOT_ALLOWED';
  if (!isPersons) return 'NOTHING_HERE';
  const cases = appraisalsByFile(session).get(id) ?? [];
  const offers = offered === null ? [] : countedOffers(id, cases, [offered]);
  if (offered !== null && offers.length === 0) return 'DISPOSAL_MOVED';
  const why = whyNotApprove(session, cases, { file: id, today: day, offers });
  return why === null ? null : disposalProblems[why];
}

/** Why this worker's signature would count for nothing, or null. */
export function whyNotApprove(
  session: Session,
  cases: readonly OfficeCase[],
  { file, today: on, offers }: { file: string; today: string; offers: readonly OfferView[] },
): DisposalRefusal | null {
  const words = { ...noWords, offers };
  const way = wayOf(session, around(session), cases, { file, today: on, words });
  return refusalOf(way, { step: 'approved', on, by: session.keyring.head.worker });
}

export const disposalProblems: Readonly<Record<DisposalRefusal, ProblemCode>> = {
  'not-due': 'DISPOSAL_NOT_DUE',
  held: 'LEGAL_HOLD',
  'out-of-turn': 'DISPOSAL_MOVED',
  'own-appraisal': 'DISPOSAL_OWN',
  'approved-already': 'DISPOSAL_TWICE',
  'not-offered': 'DISPOSAL_NOT_OFFERED',
  'place-unknown': 'DISPOSAL_PLACES',
  'place-missing': 'DISPOSAL_PLACES',
};

/** What a step needs beyond its own form. */
export function disposalStepProblems(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  kind: CaseKindName,
  { found, values }: { found: OfficeCase; values: Values },
): FormProblems {
  if (kind !== 'disposal-step') return {};
  const file = wordOf(found.view.values, 'about');
  const cases = appraisalsByFile(session).get(file) ?? [];
  const isLast = cases.at(-1)?.view.file === found.view.file;
  if (!isLast || certificateOf(session, found) !== null) return { what: 'CASE_CLOSED' };
  const { what } = values;
  if (what === 'offered' || what === 'stopped') {
    const on = today(ports);
    const way = wayOf(session, around(session), cases, { file, today: on });
    const why = refusalOf(way, { step: what, on, by: session.keyring.head.worker });
    return why === null ? {} : { what: 'STEP_TOO_EARLY' };
  }
  if (erasedFor(session, file) === null) return { what: 'STEP_TOO_EARLY' };
  const device = session.membership.devices.get(wordOf(values, 'device'));
  return what === 'laptop-gone' && device?.removed === null ? { device: 'LAPTOP_STILL_LISTED' } : {};
}
