/** a wrong value is announced to who does not see it, in every type of field: from the summary to the field, with its words. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import en from '../../renderer/locales/en.json' with { type: 'json' };
import { address } from '../../shared/record/field/address.ts';
import { attachment } from '../../shared/record/field/attachment.ts';
import { oneOf, someOf, tick } from '../../shared/record/field/choice.ts';
import { type Ask, type Field, needed, type Typed } from '../../shared/record/field/field.ts';
import { nhsNumber } from '../../shared/record/field/known.ts';
import { ink } from '../../shared/record/field/ink.ts';
import { whole } from '../../shared/record/field/number.ts';
import { questions } from '../../shared/record/field/questions.ts';
import {
  toDecision,
  toDevice,
  toDirectory,
  toFile,
  toRecord,
  toRecords,
  toService,
  toServices,
  toWorker,
} from '../../shared/record/field/reference.ts';
import { text } from '../../shared/record/field/text.ts';
import { date, moment } from '../../shared/record/field/time.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { showForm } from '../ui/show-form.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const dot = JSON.stringify({ strokes: [[{ x: 10, y: 10, t: 0, p: 500 }]], padHeight: 3000 });

interface Wrong {
  what: string;
  field: Field;
  typed: Typed;
  code: keyof typeof en.problems;
}
const wrong = (what: string, field: Field, typed: Typed, code: Wrong['code'] = 'FIELD_NEEDED'): Wrong => ({
  what,
  field,
  typed,
  code,
});

/** A new type of field has a row here, or the types do not fit. */
const table: Record<Exclude<Ask['as'], 'copied' | 'nothing'>, Wrong[]> = {
  line: [
    wrong('a line', nhsNumber(), '999 000 0009', 'NHS_NUMBER_CHECK_DIGIT'),
    wrong('a number', whole(0, 10), '11', 'NUMBER_RANGE'),
  ],
  text: [wrong('a text', text(3), 'four', 'TEXT_TOO_LONG')],
  yes: [wrong('a box to tick', needed(tick()), false)],
  date: [wrong('a day', date(), '31/4/2026', 'DATE_NOT_REAL')],
  moment: [
    wrong('the day of a moment', moment(), '31/4/2026\n9:30', 'DATE_NOT_REAL'),
    wrong('the time of a moment', moment(), '30/4/2026\n25:61', 'TIME_FORM'),
  ],
  one: [
    wrong('buttons of which one is pressed', needed(oneOf(['yes', 'no'])), ''),
    wrong('a menu', needed(oneOf(many)), ''),
  ],
  some: [wrong('several boxes', needed(someOf(['a', 'b'])), [])],
  address: [
    wrong('the lines of an address', address(), ['x'.repeat(36), ''], 'ADDRESS_TOO_LONG'),
    wrong('the postcode of an address', address(), ['1 Mill Lane', 'QN1 1LS'], 'POSTCODE_PATTERN'),
  ],
  questions: [wrong('questions', questions(), 'How are you?', 'QUESTION_FORM')],
  file: [wrong('another person', needed(toFile()), '')],
  worker: [wrong('a worker', needed(toWorker()), '')],
  device: [wrong('a laptop', needed(toDevice()), '')],
  service: [wrong('a service', needed(toService()), '')],
  services: [wrong('services', needed(toServices()), [])],
  register: [wrong('an entry of a register', needed(toDirectory()), '')],
  record: [wrong('a record of the file', needed(toRecord('note')), '')],
  records: [wrong('several records', needed(toRecords()), [])],
  decision: [wrong('something decided', needed(toDecision()), '')],
  picture: [wrong('a picture', needed(attachment()), '')],
  ink: [
    wrong('a signature', needed(ink()), '', 'FIELD_NEEDED'),
    wrong('a dot', ink(), dot, 'CONSENT_SIGNATURE_TOO_SMALL'),
  ],
};

const rows = Object.values(table).flat();

/** What is read out where the focus is: the element's own description, and that of each group around it. */
function descriptionsAt(start: Element | null): string {
  const said: string[] = [];
  for (let at = start; at !== null; at = at.parentElement) {
    const ids = at.getAttribute('aria-describedby')?.split(' ') ?? [];
    said.push(...ids.map((id) => document.getElementById(id)?.textContent ?? ''));
  }
  return said.join(' ');
}

/** Said at once, or marked so that it is said with the field. */
function isMarked(start: Element | null, words: string): boolean {
  const alerts = [...document.querySelectorAll('[role=alert]')];
  return (
    start?.closest('[aria-invalid=true]') !== null ||
    start?.closest('fieldset, [role=group]')?.querySelector('[aria-invalid=true]') !== null ||
    alerts.some((alert) => alert.textContent?.includes(words))
  );
}

test.each(rows)('R-16: what is wrong with $what is announced', async ({ field, typed, code }) => {
  close = showForm({ asked: field }, { asked: typed });
  const words = en.problems[code];
  await page.getByRole('button', { name: 'Save' }).click();
  const summary = page.getByRole('group', { name: 'One thing needs your attention' });
  await expect.element(summary).toHaveFocus();
  await summary.getByRole('button', { name: `asked: ${words}` }).click();
  await expect.poll(() => document.activeElement?.closest('.ui-summary')).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  expect(descriptionsAt(document.activeElement)).toContain(words);
  expect(isMarked(document.activeElement, words)).toBe(true);
  await expectNoViolations();
});
