/** a charity's own notice is imported word for word, whatever it was written in. */
import { describe, expect, test } from 'vitest';
import { noticeSchema } from '../../../shared/record/organisation.ts';
import { readNoticeText } from '../../../shared/rules/notice/read-text.ts';
import { plainNotice, willowNotice } from './willow-notice.ts';

const headings = (text: string) => readNoticeText(text, 'Your details').map(({ heading }) => heading);
const linesUnder = (text: string, heading: string) =>
  readNoticeText(text, 'Your details').find((section) => section.heading === heading)?.lines;

describe('a notice with the marks of a word processor', () => {
  test('is parted at its headings, however they are marked', () => {
    expect(headings(willowNotice)).toEqual([
      'Who is writing to you:',
      'Why the law lets us:',
      'Details with more care',
      'What we keep',
      'Everyday details',
      'Who else hears of it',
      'Your rights',
    ]);
  });

  test('keeps each row of a table and each item of a list as a line', () => {
    expect(linesUnder(willowNotice, 'Why the law lets us:')).toEqual([
      'We lean on these grounds:',
      'Grounds that we use',
      'Everyday details',
      'Article 6 (1)(a) Consent: you told us that we may',
      'Article 6 (1)(e) Public Task: the council asked us to do it;',
    ]);
    expect(linesUnder(willowNotice, 'Everyday details')).toEqual([
      '• your name, address and phone',
      '• who to ring (please let them know)',
      '• what you decided',
    ]);
  });

  test('shows addresses, and no marks', () => {
    expect(linesUnder(willowNotice, 'Who else hears of it')?.at(-1)).toBe(
      'None of it goes to research. Read on at https://example.org/your-choice/.',
    );
    expect(linesUnder(willowNotice, 'Your rights')).toEqual([
      'You may:',
      '1. see what we hold',
      '2. have it put right',
      'Write to privacy@willowbridge.example.org, or see our page (https://example.org/page).',
      'In the end',
    ]);
  });

  test('fits the record, and loses no word', () => {
    const sections = readNoticeText(willowNotice, 'Your details');
    const kept = sections.flatMap(({ heading, lines }) => [heading, ...lines]).join(' ');
    const words = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];
    const missing = words(willowNotice).filter((word) => !words(kept).includes(word));
    // Of an address that stands twice, once is enough.
    expect(missing).toEqual(['mailto']);
    const notice = { notice: 'privacy', version: 1, form: 'standard', language: 'en', title: 'T', sections };
    expect(noticeSchema.safeParse(notice).success).toBe(true);
  });
});

describe('a notice without any marks', () => {
  test('is parted at short lines that stand alone', () => {
    expect(headings(plainNotice)).toEqual(['Who we are', 'What we keep']);
  });

  test('is joined where a margin broke it, and only there', () => {
    expect(linesUnder(plainNotice, 'Who we are')).toEqual([
      'Willow Bridge is a small charity by the river. We decide how your details are used, and answer for it.',
    ]);
    expect(linesUnder(plainNotice, 'What we keep')).toEqual([
      'Your name and how to reach you.',
      'Your photo.',
    ]);
  });
});

const shapes: [what: string, text: string, sections: { heading: string; lines: string[] }[]][] = [
  ['nothing', ' \n\n', []],
  [
    'words before the first heading',
    'Hello.\n\n# One\nTwo.',
    [
      { heading: 'Your details', lines: ['Hello.'] },
      { heading: 'One', lines: ['Two.'] },
    ],
  ],
  [
    'headings that are underlined',
    'One\n===\nTwo.\n\nThree\n-----\nFour.\n\n---\n',
    [
      { heading: 'One', lines: ['Two.'] },
      { heading: 'Three', lines: ['Four.'] },
    ],
  ],
  [
    'a heading right under another',
    '# Your rights\n## To see\nAsk us.',
    [{ heading: 'Your rights: To see', lines: ['Ask us.'] }],
  ],
  [
    'an item that goes on in the next line',
    '# A\n- one\n  and more\n- two',
    [{ heading: 'A', lines: ['• one and more', '• two'] }],
  ],
  ['ends of lines of an old machine', '# A\r\nOne.\rTwo.', [{ heading: 'A', lines: ['One.', 'Two.'] }]],
  [
    'a sum with stars and names with underlines',
    '# A\n2 * 3 * 4 in my_file_name',
    [{ heading: 'A', lines: ['2 * 3 * 4 in my_file_name'] }],
  ],
];
test.each(shapes)('of %s', (_what, text, sections) => {
  expect(readNoticeText(text, 'Your details')).toEqual(sections);
});

test('what is too long for one line or one section goes on in the next', () => {
  const sentence = 'We keep this for as long as we need it. ';
  const [first] = readNoticeText(`# A\n${sentence.repeat(40)}`, 'T');
  expect(first?.lines.every((line) => line.length <= 600 && line.endsWith('it.'))).toBe(true);
  expect(first?.lines.join(' ')).toBe(sentence.repeat(40).trim());
  const list = Array.from({ length: 90 }, (_, place) => `- thing ${place}`).join('\n');
  expect(readNoticeText(`# A\n${list}`, 'T').map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ['A', 40],
    ['A', 40],
    ['A', 10],
  ]);
});
