/** What the office's clock said, in something it signed, and this device's own count at that moment: never the laptop's clock. */
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';

export function learnOfficeTime({ clock }: Ports, session: Session, at: string): void {
  if (session.officeTime !== null && at <= session.officeTime.at) return;
  session.officeTime = { at, ticks: clock.ticks() };
}
