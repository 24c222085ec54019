/** The names of what stands in a file beside the kinds that are filled in as forms: acts, told notes, and the organisation's own words. */
export const plainWords = {
  'consent-act': { one: 'A decision about consent' },
  'restricted-note': { one: 'Something that was told' },
  'run-sheet': { one: 'A driver’s list' },
  organisation: { one: 'The organisation’s details' },
  worker: { one: 'A colleague’s name' },
  team: { one: 'A team’s name' },
  notice: { one: 'A privacy notice' },
  'notice-issue': { one: 'A privacy notice put in use' },
  purpose: { one: 'A question about consent' },
  translation: { one: 'A question in another language' },
  tell: { one: 'Something people are told' },
};
