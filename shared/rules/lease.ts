/**
 * How long a laptop works without the office. It counts from a time that the office signed; a clock that is turned back gains
 * nothing, because the furthest time that the laptop has ever reached counts as well. It is a policy and not cryptography: what
 * lies on a laptop that is never used again stays there, sealed.
 */
const DAY = 86_400_000;
/** From this many days before the end the screen says so. */
const SOON_DAYS = 3;

export interface LeaseFacts {
  /** The newest time that the office signed, and what this laptop's clock said when it arrived; null before the first contact. */
  office: { at: number; clock: number } | null;
  /** The furthest that this laptop's clock, or the time it has been in use, has reached since that contact. */
  furthest: number;
  now: number;
  days: number;
}

export interface LeaseState {
  state: 'good' | 'soon' | 'ended';
  /** Whole days that are left, rounded up; 0 when it has ended. */
  daysLeft: number;
  clockBack: boolean;
}

export function leaseNow({ office, furthest, now, days }: LeaseFacts): LeaseState {
  if (office === null) return { state: 'good', daysLeft: days, clockBack: false };
  // A clock that was wrong at the contact is measured against itself. Once it stands before that, it has been set anew, and only
  // the office's time is left to compare with.
  const byClock = now >= office.clock ? now - office.clock : now - office.at;
  const byUse = furthest - office.clock;
  const away = Math.max(0, byClock, byUse);
  const clockBack = now < office.at - DAY || byClock < byUse - DAY;
  const left = Math.max(0, Math.ceil(days - away / DAY));
  return { state: left === 0 ? 'ended' : left <= SOON_DAYS ? 'soon' : 'good', daysLeft: left, clockBack };
}
