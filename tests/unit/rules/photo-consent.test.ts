/** a photo rests on a yes to being photographed (CP05), by table. */
import { expect, test } from 'vitest';
import { photoConsent, type PhotoDecision } from '../../../shared/rules/photo-consent.ts';

const yes: PhotoDecision = { code: 'CP05', answer: 'given', lapsed: false };

test.each<[what: string, PhotoDecision | undefined, string | null]>([
  ['a yes that stands', yes, null],
  ['nothing was decided', undefined, 'PHOTO_NOT_ASKED'],
  ['a yes to something else', { ...yes, code: 'CP09' }, 'PHOTO_NOT_ASKED'],
  ['not asked', { ...yes, answer: 'not-asked' }, 'PHOTO_NOT_ASKED'],
  ['a no', { ...yes, answer: 'refused' }, 'PHOTO_REFUSED'],
  ['wants to think', { ...yes, answer: 'thinking' }, 'PHOTO_THINKING'],
  ['taken back', { ...yes, answer: 'withdrawn' }, 'PHOTO_WITHDRAWN'],
  ['a yes that is too old', { ...yes, lapsed: true }, 'PHOTO_LAPSED'],
  ['a no that is old', { ...yes, answer: 'refused', lapsed: true }, 'PHOTO_REFUSED'],
])('R-20: %s', (_what, decision, problem) => {
  expect(photoConsent(decision)).toBe(problem);
});
