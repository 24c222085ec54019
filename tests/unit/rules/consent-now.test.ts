import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/record/consent-act.ts';
import { type ActForConsent, consentNow, ofAllFiles } from '../../../shared/rules/consent-now.ts';

type Answer = Decision['answer'];

const decision = (answer: Answer): Decision => ({
  purpose: 'tell-the-surgery',
  code: 'CP03',
  kind: 'ordinary',
  basis: 'consent',
  recipient: null,
  shown: { question: '?', why: '?', wouldSend: [], wouldNotSend: [], howLong: '?', statement: '' },
  answer,
  remark: '',
  askAgainOn: '',
});

const act = (
  change: string,
  answer: Answer,
  sees: string[] = [],
  parked = false,
  lamport = 1,
): ActForConsent => ({
  change,
  lamport,
  parked,
  decisions: [decision(answer)],
  hasSeen: (other) => sees.includes(other),
});

const nowOf = (...acts: ActForConsent[]) => consentNow(acts).get('tell-the-surgery')?.decision.answer;

describe('consent now', () => {
  const apart: [Answer, Answer, Answer][] = [
    ['given', 'refused', 'refused'],
    ['given', 'withdrawn', 'withdrawn'],
    ['given', 'thinking', 'thinking'],
    ['thinking', 'refused', 'refused'],
    ['thinking', 'withdrawn', 'withdrawn'],
    ['given', 'not-asked', 'given'],
    ['refused', 'not-asked', 'refused'],
    ['thinking', 'not-asked', 'thinking'],
    ['not-asked', 'not-asked', 'not-asked'],
    ['given', 'given', 'given'],
  ];
  it.each(apart)('of %s and %s recorded apart, %s stands, in either order', (one, other, stands) => {
    expect(nowOf(act('a', one), act('b', other))).toBe(stands);
    expect(nowOf(act('a', other), act('b', one))).toBe(stands);
  });

  const followed: [Answer, Answer, Answer][] = [
    ['refused', 'given', 'given'],
    ['withdrawn', 'given', 'given'],
    ['given', 'withdrawn', 'withdrawn'],
    ['given', 'thinking', 'thinking'],
    ['thinking', 'given', 'given'],
    ['given', 'not-asked', 'given'],
  ];
  it.each(followed)('after %s, %s that has seen it leaves %s', (one, other, stands) => {
    expect(nowOf(act('a', one), act('b', other, ['a'], false, 2))).toBe(stands);
  });

  it('keeps a refusal that a later yes had not seen', () => {
    expect(
      nowOf(act('a', 'given'), act('b', 'refused', ['a'], false, 2), act('c', 'given', ['a'], false, 3)),
    ).toBe('refused');
  });

  it('lets a parked act protect and never permit', () => {
    expect(nowOf(act('a', 'given'), act('b', 'withdrawn', ['a'], true, 2))).toBe('withdrawn');
    expect(nowOf(act('a', 'refused'), act('b', 'given', ['a'], true, 2))).toBe('refused');
    expect(nowOf(act('a', 'given', [], true))).toBeUndefined();
  });
});

describe('consent of one person with two files', () => {
  const said = (file: string, answer: Answer) => ({ file, purpose: 'tell-the-surgery', answer });
  const rows: [one: Answer, other: Answer, stands: Answer, overruled: Answer[]][] = [
    ['given', 'refused', 'refused', ['given']],
    ['given', 'withdrawn', 'withdrawn', ['given']],
    ['given', 'thinking', 'thinking', ['given']],
    ['thinking', 'refused', 'refused', ['thinking']],
    ['thinking', 'withdrawn', 'withdrawn', ['thinking']],
    ['given', 'not-asked', 'given', []],
    ['refused', 'not-asked', 'refused', []],
    ['not-asked', 'not-asked', 'not-asked', []],
    ['given', 'given', 'given', []],
  ];
  it.each(rows)('of %s and %s in two files, %s stands, in either order', (one, other, stands, overruled) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const all = ofAllFiles([[said('a', first)], [said('b', second)]]);
      expect(all.standing.map(({ answer }) => answer)).toEqual([stands]);
      expect(all.overruled.map(({ answer }) => answer)).toEqual(overruled);
    }
  });

  it('names the file asked about where both say the same, and keeps what only one was asked', () => {
    const other = { file: 'b', purpose: 'ring-me', answer: 'thinking' as const };
    const { standing } = ofAllFiles([[said('a', 'refused')], [said('b', 'withdrawn'), other]]);
    expect(standing).toEqual([said('a', 'refused'), other]);
    expect(ofAllFiles([[], [said('b', 'given')]]).standing).toEqual([said('b', 'given')]);
  });

  it('a yes in a second file never undoes a no in the first, however many say yes', () => {
    const { standing } = ofAllFiles([[said('a', 'refused')], [said('b', 'given')], [said('c', 'given')]]);
    expect(standing).toEqual([said('a', 'refused')]);
  });
});
