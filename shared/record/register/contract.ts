/** What a service is paid by, and whose information it works with: on it rest who answers for people's rights, and how long files are kept. */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toServices } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

/** The charity's own part, as data-protection law names it. */
export const contractRoles = ['controller', 'joint', 'processor'] as const;
export type ContractRole = (typeof contractRoles)[number];
const shared = ['joint', 'processor'] as const;

export const contract = register({
  headline: ['name', 'party'],
  fields: {
    name: needed(line(120)),
    services: toServices(),
    party: needed(line(120)),
    role: needed(oneOf(contractRoles)),
    /** The agreement on data sharing or processing. */
    agreement: whenIs('role', shared, needed(line(120))),
    rightsContact: whenIs('role', shared, needed(line(200))),
    breachContact: needed(line(200)),
    startedOn: needed(date()),
    endedOn: date(),
    /** Until when the other party may ask for reports: files are kept at least as long. */
    reportingEndsOn: date(),
    /** The NHS Records Management Code, with its own times for keeping. */
    recordsCode: needed(oneOf(yesNo)),
    /** Children Act 2004, section 16LA: a duty to share for a child's safety. */
    shareDuty: needed(oneOf(yesNo)),
  },
});
