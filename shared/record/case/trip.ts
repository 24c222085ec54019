/** A journey that a volunteer drives. It says what helps them travel, and no diagnosis: the driver's run sheet is copied from it. */
import { oneOf, someOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { money } from '../field/number.ts';
import { toWorker } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const travelHelps = [
  'wheelchair',
  'walking-frame',
  'steps',
  'oxygen',
  'assistance-dog',
  'front-seat',
  'ring-and-wait',
] as const;

export const trip = caseKind({
  section: 'travel',
  use: 'support',
  headline: ['at', 'to', 'status'],
  fields: {
    at: needed(moment()),
    from: needed(line(200)),
    to: needed(line(200)),
    helps: someOf(travelHelps),
    helpsMore: line(120),
    escort: needed(oneOf(['nobody', 'family', 'carer', 'driver-walks-in'])),
    escortName: whenIs('escort', ['family', 'carer'], line(70)),
    fare: money(),
    driver: toWorker(),
    status: needed(oneOf(['planned', 'done', 'cancelled', 'nobody-there'])),
  },
});
