/**
 * The way of one file's disposal out of what is on record: appraisals and steps from the small files of the team; approvals from the
 * signatures on the erasure; destruction from the membership log and from what laptops have signed.
 */
import { fileFacts } from '../../../shared/membership/access.ts';
import type { FileFacts } from '../../../shared/membership/membership.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { appraisals, type DisposalStep } from '../../../shared/rules/retention/disposal.ts';
import type { OfferView } from '../office-api.ts';
import type { OfficeCase } from '../office-case-api.ts';
import type { ApprovalView } from '../retention-api.ts';
import type { Session } from '../session.ts';
import { workerName } from '../views/records.ts';

const dayOf = (at: string) => localDay(new Date(at));

/** What stands in the appraisals of one file. @param cases the oldest first. */
export function recordedSteps(cases: readonly OfficeCase[]): DisposalStep[] {
  return cases.flatMap(({ view, steps }) => {
    const outcome = appraisals.find((one) => one === view.values['outcome']) ?? 'keep';
    const until = wordOf(view.values, 'until');
    const { worker: by, at } = view.begun;
    return [
      { step: 'appraised' as const, on: dayOf(at), by, outcome, until },
      ...steps.flatMap(({ values, begun }): DisposalStep[] => {
        const step = values['what'];
        if (step !== 'offered' && step !== 'stopped') return [];
        return [{ step, on: dayOf(begun.at), by: begun.worker }];
      }),
    ];
  });
}

export function erasedFor(session: Session, file: string): FileFacts['erased'] {
  const { erased } = fileFacts(session.membership, file);
  return erased?.ground === 'retention' ? erased : null;
}

/**
 * Who has signed the erasure. The log has no word of the appraisal: a signature that is older than the last of several was for another.
 * @param cases the oldest first.
 */
export function approvalsOf(
  session: Session,
  file: string,
  cases: readonly OfficeCase[],
  offers: readonly OfferView[],
): ApprovalView[] {
  const signed = (worker: string, at: string) => ({
    worker,
    workerName: workerName(session, worker),
    on: dayOf(at),
  });
  const erased = erasedFor(session, file);
  const entry = erased === null ? undefined : session.entries[erased.entry - 1];
  if (entry !== undefined) return signersOf(session, entry.signers).map((one) => signed(one, entry.at));
  return countedOffers(file, cases, offers).flatMap(({ by, at }) => by.map((one) => signed(one, at)));
}

/** Erasures of the file that wait for a second person, and belong to its last appraisal. */
export function countedOffers(
  file: string,
  cases: readonly OfficeCase[],
  offers: readonly OfferView[],
): OfferView[] {
  const last = cases.at(-1)?.view.begun.at ?? '';
  const isOnly = cases.length === 1;
  return offersFor(file, offers).filter(({ at }) => isOnly || at >= last);
}

export const offersFor = (file: string, offers: readonly OfferView[]): OfferView[] =>
  offers.filter(({ what }) => what.type === 'erase' && what.file === file && what.ground === 'retention');

function signersOf({ membership }: Session, signers: readonly { by: string }[]): string[] {
  return [...new Set(signers.flatMap(({ by }) => membership.devices.get(by)?.worker ?? []))];
}
