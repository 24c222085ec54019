/** What keeps a record out of every disposal, however old it is: somebody wrote down why, and looks at it again by a day. */

export const holdKinds = [
  'litigation',
  'inquiry',
  'open-case',
  'safeguarding',
  'insurer',
  /** Abuse of a child was alleged: held from the start, until the data-protection lead lifts it. */
  'abuse-allegation',
] as const;
export type HoldKind = (typeof holdKinds)[number];

/** ISO days; empty where it has not come to that. */
export interface Hold {
  kind: HoldKind;
  placedOn: string;
  reviewOn: string;
  liftedOn: string;
}

export interface HoldNow {
  kind: HoldKind;
  /** Empty where nobody has named a day yet. */
  reviewOn: string;
  /** It is time to look whether it is still needed. */
  isReviewDue: boolean;
}

export function isHeldOn(holds: readonly Hold[], day: string): boolean {
  return holds.some(({ placedOn, liftedOn }) => placedOn <= day && (liftedOn === '' || liftedOn > day));
}

/** @param today ISO day. */
export function holdsNow(holds: readonly Hold[], today: string): HoldNow[] {
  return holds
    .filter((hold) => isHeldOn([hold], today))
    .map(({ kind, reviewOn }) => ({ kind, reviewOn, isReviewDue: reviewOn === '' || reviewOn <= today }));
}

/**
 * A file in which abuse of a child was alleged is held from the start. The inquiry into child sexual abuse asked that such records outlive
 * the usual times; whether a ban binds today is for the data-protection lead to say, by a hold of this kind and by lifting it.
 */
export function sinceAlleged(holds: readonly Hold[], abuseAlleged: boolean): Hold[] {
  const isDecided = holds.some(({ kind }) => kind === 'abuse-allegation');
  return abuseAlleged && !isDecided
    ? [{ kind: 'abuse-allegation', placedOn: '', reviewOn: '', liftedOn: '' }]
    : [];
}
