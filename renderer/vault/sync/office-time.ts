/** What the office's clock said, in something it signed, and how long ago that was by this laptop's own count: never by its clock alone. */
import { leaseNow, type LeaseState } from '../../../shared/rules/lease.ts';
import { appendToJournal } from '../journal.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';

/** How often the furthest time is written down. */
const MARK_MS = 15 * 60 * 1000;

/**
 * Takes a time that the office has signed. What is repeated teaches nothing, so only a later time counts; but the newest checkpoint
 * has the last word, or one wrong time would stand for ever. It is a claim: who signs can be wrong by years.
 */
export function learnOfficeTime({ clock }: Ports, session: Session, at: string, isNewest = false): void {
  if (session.officeTime !== null && at <= session.officeTime.at && !isNewest) return;
  session.officeTime = { at, clock: clock.now(), ticks: clock.ticks() };
  session.furthest = clock.now();
  session.furthestTicks = clock.ticks();
}

/** The office's time now, as well as this laptop can tell. */
export function officeNow({ clock }: Ports, { officeTime }: Pick<Session, 'officeTime'>): string {
  if (officeTime === null || officeTime.ticks === null) return new Date(clock.now()).toISOString();
  return new Date(Date.parse(officeTime.at) + clock.ticks() - officeTime.ticks).toISOString();
}

/** Moves the furthest time on: by the clock, and by the time in use whatever the clock says. */
export function moveOn({ clock }: Pick<Ports, 'clock'>, session: Session): void {
  const inUse = session.furthest + clock.ticks() - session.furthestTicks;
  session.furthest = Math.max(inUse, clock.now());
  session.furthestTicks = clock.ticks();
}

export function leaseOf(ports: Pick<Ports, 'clock'>, session: Session): LeaseState {
  moveOn(ports, session);
  const { officeTime, furthest, membership } = session;
  const office = officeTime === null ? null : { at: Date.parse(officeTime.at), clock: officeTime.clock };
  return leaseNow({ office, furthest, now: ports.clock.now(), days: membership.policy.leaseDays });
}

/** Writes the furthest time into the journal now and then, so that it survives a restart. Failing to is no reason to stop. */
export function keepTime(ports: Ports, session: Session): () => void {
  const mark = () => {
    moveOn(ports, session);
    const { officeTime, furthest } = session;
    if (officeTime !== null) {
      void appendToJournal(ports.shell, [
        { is: 'time', at: officeTime.at, clock: officeTime.clock, furthest },
      ]);
    }
    cancel = ports.after(MARK_MS, mark);
  };
  let cancel: () => void = () => {};
  mark();
  return () => cancel();
}
