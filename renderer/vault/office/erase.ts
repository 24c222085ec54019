/** Erasing a file: signed here, and entered once a second person has signed too. */
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import type { Outcome } from '../api.ts';
import type { Entered } from '../office-api.ts';
import { problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { whyNotErase } from '../retention/guard.ts';
import type { Session } from '../session.ts';
import { propose } from './propose.ts';

export async function eraseFile(
  ports: Ports,
  session: Session,
  file: string,
  ground: BodyOf<'erase'>['ground'],
): Promise<Outcome<Entered>> {
  const why = whyNotErase(ports, session, { file, ground }, null);
  return why === null ? propose(ports, session, { type: 'erase', file, ground }) : problem(why);
}
