/** What shows that a use of information was thought through, agreed in writing, and is kept safe by whoever does it for the charity. */
import { dataKinds } from '../../rules/data-kinds.ts';
import { oneOf, someOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toRegister } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

/**
 * An assessment: of the impact on people (UK GDPR Article 35), of a legitimate interest (Article 6(1)(f)), of why a use is necessary, or the
 * policy document that Schedule 1 of the Data Protection Act 2018 asks for (part 4).
 */
export const dataAssessment = register({
  headline: ['title'],
  writers: 'custodians',
  fields: {
    title: needed(line(120)),
    kind: needed(oneOf(['impact', 'interest', 'necessity', 'policy'])),
    activity: toRegister('processing-activity'),
    risks: needed(text(4000)),
    measures: needed(text(4000)),
    outcome: needed(oneOf(['go-on', 'go-on-safer', 'ask-regulator', 'stop'])),
    doneOn: needed(date('past')),
    by: needed(line(120)),
    reviewOn: needed(date()),
    endedOn: date(),
  },
});

/** An agreement on sharing, on processing (Article 28), or on being responsible together (Article 26). */
export const dataAgreement = register({
  headline: ['name', 'party'],
  writers: 'custodians',
  fields: {
    name: needed(line(120)),
    party: needed(line(120)),
    kind: needed(oneOf(['sharing', 'processing', 'joint'])),
    covers: needed(text(1000)),
    signedOn: needed(date('past')),
    reviewOn: needed(date()),
    endedOn: date(),
  },
});

/** Who works with the charity's information on its behalf: Article 28. */
export const dataProcessor = register({
  headline: ['name'],
  writers: 'custodians',
  fields: {
    name: needed(line(120)),
    does: needed(text(1000)),
    dataKinds: needed(someOf(dataKinds)),
    place: needed(oneOf(['uk', 'eea', 'elsewhere'])),
    safeguard: whenIs('place', ['elsewhere'], needed(text(400))),
    agreement: toRegister('data-agreement'),
    others: text(400),
    assured: needed(text(1000)),
    reviewOn: needed(date()),
    endedOn: date(),
  },
});

/** What was looked at to know that information is safe, as the security page and the NHS toolkit ask for it. */
export const securityCheck = register({
  headline: ['what', 'doneOn'],
  writers: 'custodians',
  merge: 'once',
  fields: {
    what: needed(oneOf(['backup', 'restore', 'access', 'laptops', 'exercise', 'other'])),
    doneOn: needed(date('past')),
    by: needed(line(120)),
    found: needed(text(1000)),
    went: needed(oneOf(['well', 'with-faults', 'badly'])),
  },
});
