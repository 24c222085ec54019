/** Kinds of information, as the register of processing activities and the record of an incident name them. */
export const dataKinds = [
  'names',
  'contact',
  'birth',
  'nhs-number',
  'health',
  'money',
  'safeguarding',
  'criminal',
  'equality',
  'photos',
  'staff',
  'other',
] as const;
