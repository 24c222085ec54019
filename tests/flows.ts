/** A flow of data that the national data opt-out counts for, as the register asks about it; for tests. */
export const councilFlow = {
  name: 'Figures for the council',
  purpose: 'To plan services',
  recipient: 'Brackenford Council',
  services: [],
  confidential: 'yes',
  'publicly-funded': 'yes',
  england: 'yes',
  'beyond-care': 'yes',
  consented: 'no',
  'legally-required': 'no',
  'overriding-interest': 'no',
  anonymised: 'no',
  grounds: 'Contract, clause 9',
};
