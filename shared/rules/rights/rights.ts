/** What people may ask of whoever uses their information: UK GDPR Articles 7(3) and 12 to 22D; Data Protection Act 2018, section 164A. */
export const rights = [
  'informed',
  'access',
  'rectify',
  'erase',
  'restrict',
  'portability',
  'object',
  'object-marketing',
  'withdraw',
  'human-review',
  'complain',
] as const;
export type Right = (typeof rights)[number];
