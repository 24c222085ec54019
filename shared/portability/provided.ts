/**
 * What somebody may take along: what they themselves provided, where its use rests on their consent or on a contract with them, and
 * nothing that a worker wrote about them (UK GDPR, Article 20).
 */
import { type CaseKindName, caseKindOf } from '../record/case/index.ts';
import { type ArticleSix, purposesOfUse } from '../record/case/purposes.ts';
import type { Values } from '../record/field/field.ts';
import type { Held, HeldRecord } from './held.ts';

/** Fields that a person fills in for themselves, or says and hears written down. What is not named here is a worker's. */
const said: Partial<Record<CaseKindName, readonly string[]>> = {
  person: [
    'recordNumber',
    'legalName',
    'preferredName',
    'previousNames',
    'title',
    'pronouns',
    'sex',
    'genderIdentity',
    'genderIdentityWords',
    'dateOfBirth',
    'dateOfBirthAccuracy',
    'nhsNumber',
    'address',
    'addressType',
    'phone',
    'phoneTimes',
    'secondPhone',
    'secondPhoneTimes',
    'thirdPhone',
    'thirdPhoneTimes',
    'email',
    'language',
    'interpreterNeeded',
    'accessNeeds',
    'communicationNeeds',
    'gpName',
  ],
  contact: ['name', 'relation', 'organisation', 'phone', 'otherPhone', 'email', 'addressLines', 'postcode'],
  'health-need': ['condition', 'severity', 'affects', 'impact', 'aids'],
  allergy: ['what', 'severity', 'reaction'],
  wellbeing: ['on', 'stage', 'satisfied', 'worthwhile', 'happy', 'anxious'],
  'contact-permission': ['channel', 'topic', 'answer', 'on', 'words'],
  agreement: ['what', 'terms', 'fee', 'feeFor', 'agreedBy', 'agreedHow', 'agreedOn', 'endedOn'],
};

export type WhyNot =
  /** It is a worker's, or somebody else's word. */
  | 'not-provided'
  /** Its use rests on neither consent nor a contract. */
  | 'other-basis';

export interface Provided {
  held: Held;
  leftOut: readonly { kind: CaseKindName; record: string; why: WhyNot }[];
}

/** Bases on which something can be taken along. */
const portable: ReadonlySet<ArticleSix> = new Set(['a', 'b']);

export function providedBy(held: Held): Provided {
  const portableSupport = isVoluntary(held) || held.records.some(({ kind }) => kind === 'agreement');
  const whyNot = ({ kind, values }: HeldRecord): WhyNot | null => {
    if (said[kind] === undefined || !isTheirWord(values)) return 'not-provided';
    const { use } = caseKindOf(kind);
    return portable.has(purposesOfUse[use].six) || (use === 'support' && portableSupport)
      ? null
      : 'other-basis';
  };
  const judged = held.records.map((record) => ({ record, why: whyNot(record) }));
  const leftOut = judged.flatMap(({ record: { kind, record }, why }) =>
    why === null ? [] : [{ kind, record, why }],
  );
  const kept = judged.flatMap(({ record, why }) => (why === null ? [onlySaid(record)] : []));
  const mayTakeDetails = whyNot(held.person) === null;
  return {
    held: {
      ...held,
      person: onlySaid(held.person, mayTakeDetails ? undefined : asNamed),
      records: kept,
    },
    leftOut: mayTakeDetails
      ? leftOut
      : [{ kind: 'person', record: held.person.record, why: 'other-basis' }, ...leftOut],
  };
}

/** So that the copy says whose it is, whatever the rest. */
const asNamed = ['recordNumber', 'legalName'];

function onlySaid(record: HeldRecord, names = said[record.kind] ?? []): HeldRecord {
  const values = Object.fromEntries(names.map((name) => [name, record.values[name] ?? null]));
  return { ...record, values };
}

/** Support that nobody commissioned rests on consent. */
function isVoluntary({ records }: Held): boolean {
  const periods = records.filter(({ kind }) => kind === 'support-period');
  return periods.length > 0 && periods.every(({ values }) => (values['contract'] ?? '') === '');
}

function isTheirWord({ source }: Values): boolean {
  return source === undefined || source === '' || source === null || source === 'self';
}
