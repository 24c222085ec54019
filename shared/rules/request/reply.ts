/** What each letter about somebody's rights must say, whatever its template: whom in the charity to turn to, and the regulator. */
import type { Organisation } from '../../record/organisation.ts';

type Routes = Pick<Organisation, 'regulator' | 'dataProtection'>;

/** Whether a letter names the regulator with the ways to reach it, and how to complain to the charity. */
export function namesRoutes(letter: string, { regulator, dataProtection }: Routes): boolean {
  const words = letter.replaceAll(/\s+/gu, ' ');
  const { name, phone, web } = regulator;
  const { email, phone: ours } = dataProtection;
  return [name, phone, web, email, ours].every((needed) => words.includes(needed));
}
