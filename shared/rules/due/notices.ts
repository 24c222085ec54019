/** What the charity's notices ask for: that a person has been given the one that counts, and is asked again about what it changed. */
import type { FileRule } from './rule.ts';

/** From the first day of the file until it is given; after a material change, by the end of the days of grace. */
export const giveNotice: FileRule = ({ person, begunOn, notice }) => {
  if (person.dateOfDeath !== '' || notice.state === 'good') return [];
  return [{ day: notice.state === 'missing' ? begunOn : notice.by, about: '' }];
};

/** Coming of age has a rule of its own. */
export const refreshConsent: FileRule = ({ person, refreshes }) =>
  person.dateOfDeath === ''
    ? refreshes
        .filter(({ why }) => why !== 'of-age')
        .map(({ since, question }) => ({ day: since, about: question }))
    : [];
