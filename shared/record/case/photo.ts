/**
 * A photo for one stated use, with the consent that it rests on and the day until which it is kept. The picture itself is never
 * changed; what is written about it can be.
 */
import { attachment } from '../field/attachment.ts';
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDecision } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { photographed } from '../../rules/photo-consent.ts';
import { caseKind } from './kind.ts';
import { remember } from './order.ts';

export const photo = caseKind({
  section: 'photos',
  use: 'photos',
  headline: ['purpose', 'purposeWords'],
  fields: {
    picture: attachment(),
    purpose: needed(oneOf(['bus-pass', 'identity', 'care-plan', 'equipment', 'progress', 'other'])),
    purposeWords: whenIs('purpose', ['other'], needed(line(120))),
    consent: needed(toDecision(photographed)),
    takenBy: needed(line(70)),
    expires: needed(date('future')),
  },
  check: ({ picture }) => (picture === null ? { picture: 'PICTURE_NEEDED' } : {}),
  due: ({ expires }) => remember('delete', expires, true),
});
