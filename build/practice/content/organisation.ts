/** The practice organisation: a charity that does not exist. Only the regulator is real, so that its address is right. */
import type { Organisation } from '../../../shared/record/organisation.ts';

/** The short name that wording uses; the full one says that this is practice. */
export const charity = 'Willow Bridge Community';

export const organisation: Organisation = {
  name: 'Willow Bridge Community (practice)',
  recordPrefix: 'WBC',
  dataProtection: {
    name: 'Priya Nair, Data Protection Officer',
    email: 'privacy@willowbridge.example.org',
    phone: '01632 960140',
    address: [charity, 'The Old Mill', '1 Weir Lane', 'Brackenford', 'WB1 1AA'],
  },
  regulator: {
    name: 'Information Commissioner’s Office (ICO)',
    phone: '0303 123 1113',
    web: 'https://ico.org.uk',
  },
  refreshPauses: true,
  fitnessFrom: '',
};
