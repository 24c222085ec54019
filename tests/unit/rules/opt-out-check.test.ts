/** who stays on a list after the check against the national data opt-out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterCheck } from '../../../shared/rules/opt-out-check.ts';

const numbers = ['9990000018', '9990000026', '9990000034', '9990000042', '9990000050'];
const asked = [...numbers, ''].map((nhsNumber) => ({ nhsNumber }));

test('R-29: those whose number came back stay, however it is written, and who has none is left out', () => {
  const left = afterCheck(asked, '999 000 0018\r\n"9990000034",0\n\n');
  expect(left).toEqual({ ok: true, value: [{ nhsNumber: '9990000018' }, { nhsNumber: '9990000034' }] });
});

test.each([
  ['a heading', 'NHS number\n9990000018'],
  ['a number with a wrong check digit', '9990000019'],
  ['somebody who was not asked about', '9990548609'],
])('R-29: a file with %s is not the answer to this check', (_what, returned) => {
  expect(afterCheck(asked, returned)).toEqual({ ok: false, problem: 'OPT_OUT_OTHER_LIST' });
});

test('R-29: an answer with nobody in it leaves nobody on the list', () => {
  expect(afterCheck(asked, '')).toEqual({ ok: true, value: [] });
});

test('R-29: nobody stays on a list whose number did not come back', () => {
  fc.assert(
    fc.property(fc.subarray(numbers), (returned) => {
      const left = afterCheck(asked, returned.join('\n'));
      expect(left.ok && left.value.map(({ nhsNumber }) => nhsNumber)).toEqual(returned);
    }),
  );
});
