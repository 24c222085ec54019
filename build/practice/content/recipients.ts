/** Invented recipients, at least one of every kind that information may go to. Consent always names one of them, never a kind. */

export type RecipientKind =
  | 'FAMILY_CARER'
  | 'ADULT_SAFEGUARDING_BOARD'
  | 'CHILD_SAFEGUARDING_PARTNERSHIP'
  | 'SOCIAL_SERVICES_ADULT'
  | 'SOCIAL_SERVICES_CHILD'
  | 'LEGAL_REP'
  | 'NHS_PROVIDER'
  | 'OTHER_PROFESSIONAL'
  | 'DWP'
  | 'EXTERNAL_PROVIDER_VOLUNTARY'
  | 'EXTERNAL_PROVIDER_STATUTORY'
  | 'SCHOOL'
  | 'POLICE_AUTHORITY'
  | 'COURT'
  | 'REGULATOR'
  | 'COMMISSIONER'
  | 'EQUIPMENT_SUPPLIER'
  | 'EMERGENCY_SERVICE'
  | 'INTERPRETER';

export interface Recipient {
  name: string;
  kind: RecipientKind;
}

export const recipients = {
  ruth: { name: 'Ruth Okoro', kind: 'FAMILY_CARER' },
  adultBoard: { name: 'Brackenford Safeguarding Adults Board', kind: 'ADULT_SAFEGUARDING_BOARD' },
  childPartnership: {
    name: 'Brackenford Children’s Safeguarding Partnership',
    kind: 'CHILD_SAFEGUARDING_PARTNERSHIP',
  },
  adultSocialServices: { name: 'Brackenford adult social services team', kind: 'SOCIAL_SERVICES_ADULT' },
  childSocialServices: { name: 'Brackenford children’s social services team', kind: 'SOCIAL_SERVICES_CHILD' },
  solicitor: { name: 'Larch and Penhallow Solicitors', kind: 'LEGAL_REP' },
  gpSurgery: { name: 'Dr Shah’s surgery', kind: 'NHS_PROVIDER' },
  hospital: { name: 'Weirside Hospital, stroke ward', kind: 'NHS_PROVIDER' },
  physiotherapist: { name: 'Hanna Lindqvist, physiotherapist', kind: 'OTHER_PROFESSIONAL' },
  benefitsOffice: { name: 'DWP office, Brackenford', kind: 'DWP' },
  befrienders: { name: 'Wells Befrienders', kind: 'EXTERNAL_PROVIDER_VOLUNTARY' },
  travelPasses: { name: 'Brackenford Council travel pass desk', kind: 'EXTERNAL_PROVIDER_STATUTORY' },
  school: { name: 'Meadowbank Primary School, Mrs Ellwood', kind: 'SCHOOL' },
  police: { name: 'Brackenford police station', kind: 'POLICE_AUTHORITY' },
  court: { name: 'Brackenford family court', kind: 'COURT' },
  regulator: { name: 'Information Commissioner’s Office (ICO)', kind: 'REGULATOR' },
  commissioner: { name: 'Brackenford Council commissioning team', kind: 'COMMISSIONER' },
  equipment: { name: 'Steady Steps Equipment', kind: 'EQUIPMENT_SUPPLIER' },
  ambulance: { name: 'Ambulance service', kind: 'EMERGENCY_SERVICE' },
  interpreter: { name: 'Clear Voices Interpreting', kind: 'INTERPRETER' },
} as const satisfies Readonly<Record<string, Recipient>>;
