/**
 * The use of what is held about somebody is restricted, or paused while their objection is weighed. Written by the data-protection office
 * into the person's own file, so that each laptop that holds the file obeys it at once (`rules/restriction.ts`). UK GDPR Articles 18 and 21.
 */
import { oneOf, someOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { type ArticleSix, purposesOfUse, type Use, uses } from './purposes.ts';

const openToObjection: readonly ArticleSix[] = ['e', 'ea', 'f'];

/** Uses that may rest on a public task or a legitimate interest. */
export const objectableUses = uses.filter((name) => {
  const { six, or }: Use = purposesOfUse[name];
  return [six, ...or].some((basis) => openToObjection.includes(basis));
});

export const restriction = caseKind({
  section: 'rights',
  use: 'rights',
  merge: 'once',
  writers: 'custodians',
  headline: ['ground', 'from'],
  fields: {
    /** Article 18(1)(a) to (d), in its order. */
    ground: needed(oneOf(['accuracy', 'unlawful', 'claims', 'objection'])),
    /** Only these rest; on every other ground the whole file does. */
    uses: whenIs('ground', ['objection'], needed(someOf(objectableUses))),
    from: needed(date('past')),
    why: needed(text(1000)),
    /** Of the request, as on its receipt. */
    reference: line(20),
  },
});

export const restrictionEnded = caseKind({
  section: 'rights',
  use: 'rights',
  merge: 'once',
  writers: 'custodians',
  headline: ['restriction', 'outcome'],
  fields: {
    restriction: needed(toRecord('restriction')),
    outcome: needed(oneOf(['put-right', 'accurate', 'upheld', 'compelling', 'no-longer-asked'])),
    /** Article 18(3): the person hears of it first. */
    toldOn: needed(date('past')),
    why: needed(text(1000)),
  },
});

export const restrictionException = caseKind({
  section: 'rights',
  use: 'rights',
  merge: 'once',
  writers: 'custodians',
  headline: ['because', 'until'],
  fields: {
    restriction: needed(toRecord('restriction')),
    /** Article 18(2). */
    because: needed(oneOf(['consent', 'claims', 'protect-others', 'public-interest'])),
    what: needed(text(1000)),
    until: needed(date('future')),
  },
});
