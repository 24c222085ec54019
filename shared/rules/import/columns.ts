/** Which column of a table holds what, guessed from its heading. Only a guess: a person looks at it before anything is read. */
import { foldForSearch } from '../person-name.ts';

/** What a column may hold. Several may hold parts of the address. */
export const columnTargets = [
  'legalName',
  'given',
  'family',
  'preferredName',
  'title',
  'dateOfBirth',
  'addressLine',
  'postcode',
  'phone',
  'secondPhone',
  'email',
  'nhsNumber',
  'gpName',
  'language',
  'services',
  'communicationNeeds',
  'alert',
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** Headings as programs and people write them, folded: without case, accents and signs. */
const headings: readonly (readonly [ColumnTarget, RegExp])[] = [
  ['given', /^(first|given|fore) ?names?$|^forename$/],
  ['family', /^(last|family|second) ?name$|^surname$/],
  ['preferredName', /^(preferred|known|nick)( as| name)?$|^known as$|^likes to be called$/],
  ['legalName', /^(full |legal |client |person )?name$|^persons name$/],
  ['title', /^title$/],
  ['dateOfBirth', /^(date of birth|d ?o ?b|birth ?date|born|birthday)$/],
  ['postcode', /^post ?code$|^zip$/],
  [
    'addressLine',
    /^(home )?address( line)?( ?\d)?$|^(street|road|house|town|city|county|village)( name| or number)?$/,
  ],
  ['secondPhone', /^(second|other|alternative|work|home) ?(phone|telephone|tel)( number)?$/],
  ['phone', /^(main |primary )?(phone|telephone|tel|mobile|contact number|cell)( ?(number|no))?$/],
  ['email', /^e ?mail( address)?$/],
  ['nhsNumber', /^nhs ?(number|no|num)?$/],
  ['gpName', /^(gp|doctor|surgery)( name| practice| surgery)?$/],
  ['language', /^(first |main |preferred )?language$/],
  ['services', /^(service|services|project|programme)$/],
  ['communicationNeeds', /^(communication|access|accessibility)( needs?)?$/],
  ['alert', /^(alert|alerts|warning|risk|flag)s?$/],
];

/** For each heading what it most likely is; null for none. Only parts of the address may come twice. */
export function guessColumns(row: readonly string[]): (ColumnTarget | null)[] {
  const taken = new Set<ColumnTarget>();
  return row.map((heading) => {
    const folded = foldForSearch(heading);
    const guess = headings.find(([target, form]) => form.test(folded) && !taken.has(target))?.[0] ?? null;
    if (guess !== null && guess !== 'addressLine') taken.add(guess);
    return guess;
  });
}
