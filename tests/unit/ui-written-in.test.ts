import { expect, test } from 'vitest';
import { writtenIn } from '../../renderer/ui/written-in.ts';

test.each([
  ['pl', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['ur', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['uz', 'ltr'],
])('R-76: %s is read %s', (language, dir) => {
  expect(writtenIn(language)).toEqual({ lang: language, dir });
});
