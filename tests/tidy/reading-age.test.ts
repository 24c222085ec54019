/**
 * What people read for themselves must be easy: sentences of at most 15 words on average, and no harder than the fifth grade by
 * Flesch and Kincaid (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59. The formula is made for running text, so
 * whole passages are judged, and single sentences of some length; what must keep a hard word is listed with the run.
 */
import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { notices } from '../../build/practice/content/notice.ts';
import { practiceRegisters } from '../../build/practice/content/registers.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import { tells } from '../../build/practice/content/tell-dont-ask.ts';
import en from '../../renderer/locales/en.json' with { type: 'json' };

const MOST_WORDS = 15;
const HARDEST = 5;
/** Fewer words than this are a label or a name, of which the formula says nothing. */
const LEAST_WORDS = 6;
/** How many single sentences may be harder: names of laws and offices, and words that have no shorter one. It only goes down. */
const MOST_EXCEPTIONS = 21;

type Catalogue = { [key: string]: string | Catalogue };

/** The screens that a person holds in their own hands, and the paper that they keep. */
const { card, hand, handOver, notice, readBack, sign, withdraw } = en.act;
/** The page of what is held, which a person takes home or reads on the screen. */
const { easy, lead: _lead, leftOut_one: _one, leftOut_other: _other, title: _title, ...held } = en.held;
/** What of an answer about data Doorstep writes itself. */
const { backups, routes, weDecided } = en.requests;
const { letterOpening, letterReference, letterRights } = en.incidents;
const { decisions, leftOutMeans, leftOutTitle, noPicture, paperLead, paperTitle } = en.pack;
const passages: Record<string, string[]> = {
  'the cards': texts({ card, hand }),
  'handing over': texts(handOver),
  'the notice’s own words': texts(notice),
  'reading back': texts(readBack),
  signing: texts(sign),
  'changing one’s mind': texts(withdraw),
  'the receipt': texts(en.receipt),
  'what we hold': texts(held),
  'what we hold, in Easy Read': texts(easy),
  'what it is for, and how long': texts({ uses: en.why.uses, retention: en.why.retention }),
  'what it rests on in law': texts({ six: en.why.six, nine: en.why.nine }),
  'the copy of what we hold': texts({
    decisions,
    leftOutMeans,
    leftOutTitle,
    noPicture,
    paperLead,
    paperTitle,
  }),
  'an answer about data': texts({ backups, routes, weDecided }),
  'the letter when something went wrong': texts({ letterOpening, letterReference, letterRights }),
  'the letters of the practice charity': practiceRegisters.flatMap((entry) =>
    entry.register === 'letter-template' ? [entry.values.words] : [],
  ),
  'the notice in Easy Read': notices
    .filter(({ form }) => form === 'easy-read')
    .flatMap(({ sections }) => sections.flatMap(({ heading, lines }) => [heading, ...lines])),
  'what is asked, in Easy Read': purposes.flatMap(({ wording }) => {
    const { question, why, howLong } = wording['easy-read'];
    return [question, why, howLong];
  }),
  'what is told': tells.map(({ saying }) => saying),
};

function texts(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));
}

/** Names stand in the gaps: they are counted as one short word. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\{\{.*?\}\}|\[.*?\]/g, 'Ann')
    .split(/(?<=[.!?:…])\s+|\n+/u)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const inSentences = Object.entries(passages).map(([name, all]) => ({
  name,
  sentences: all.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length >= LEAST_WORDS),
}));

describe.each(inSentences)('$name', ({ sentences }) => {
  test('has short sentences', () => {
    const words = sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0);
    expect(words / sentences.length).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('is easy to read', () => {
    expect(grade(sentences)).toBeLessThanOrEqual(HARDEST);
  });
});

test('hard sentences are few, and listed', () => {
  const hard = inSentences.flatMap(({ name, sentences }) =>
    sentences
      .map((sentence) => ({ name, sentence, grade: grade([sentence]) }))
      .filter((one) => one.grade > HARDEST),
  );
  for (const one of hard.toSorted((a, b) => b.grade - a.grade)) {
    console.log(`${one.grade.toFixed(1)} ${one.name}: ${one.sentence}`);
  }
  expect(hard.length).toBeLessThanOrEqual(MOST_EXCEPTIONS);
});
