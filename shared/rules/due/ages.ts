/**
 * Growing up changes who decides. From 16 the law presumes that a person can decide for themselves (Mental Capacity Act 2005, section 1);
 * at 18 nobody decides as a parent any more, so what a parent agreed to is asked again, and looked at in good time.
 */
import { addDays, birthday } from '../calendar.ts';
import type { FileRule } from './rule.ts';

/** How long before the eighteenth birthday it is looked at. */
const AHEAD = 60;

/** Something for one birthday: for who was in the file by then, is alive, and has not decided anew since. */
function onAge(years: number, daysBefore: number): FileRule {
  return ({ person, begunOn, decidedOn }, today) => {
    const { dateOfBirth, dateOfDeath } = person;
    if (dateOfBirth === '' || dateOfDeath !== '') return [];
    const birth = birthday(dateOfBirth, years);
    const day = addDays(birth, -daysBefore);
    // What was to be done before the birthday is past with it: then the birthday itself asks.
    const isOver = birth < begunOn || decidedOn >= day || (daysBefore > 0 && today >= birth);
    return isOver ? [] : [{ day, about: '' }];
  };
}

export const turns16 = onAge(16, 0);
export const turns18 = onAge(18, 0);
export const soon18 = onAge(18, AHEAD);
