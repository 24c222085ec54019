import { describe, expect, it } from 'vitest';
import { notices } from '../../../build/practice/content/notice.ts';
import { easyReadNotice } from '../../../build/practice/content/notice-easy-read.ts';
import { standardNotice } from '../../../build/practice/content/notice-standard.ts';
import { organisation } from '../../../build/practice/content/organisation.ts';
import { people } from '../../../build/practice/content/people.ts';
import { purposes } from '../../../build/practice/content/purposes.ts';
import { recipients } from '../../../build/practice/content/recipients.ts';
import { services } from '../../../build/practice/content/services.ts';
import { tells } from '../../../build/practice/content/tell-dont-ask.ts';
import { workers } from '../../../build/practice/content/workers.ts';
import {
  noticeSchema,
  organisationSchema,
  purposeSchema,
  tellSchema,
} from '../../../shared/record/organisation.ts';

type Notice = (typeof notices)[number];

function wordsOf(notice: Notice): string {
  return notice.sections.flatMap(({ heading, lines }) => [heading, ...lines]).join('\n');
}

/** Lengths of sentences in words. A line without a full stop is a sentence too; contact details are not. */
function sentenceLengths(lines: readonly string[]): number[] {
  const { address, email, phone } = organisation.dataProtection;
  const details = [
    ...address.slice(1),
    email,
    phone,
    organisation.regulator.phone,
    organisation.regulator.web,
  ];
  return lines
    .map((line) => details.reduce((text, detail) => text.replaceAll(detail, 'x'), line))
    .flatMap((line) => line.split(/[.?!](?:\s|$)/))
    .map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length)
    .filter((length) => length > 0);
}

function average(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}

/** What a notice must say, from Articles 13 and 14 of the UK GDPR, section 164A and good practice. Both forms, in their own words. */
const mustSay: [what: string, standard: RegExp, easyRead: RegExp][] = [
  ['who the controller is', /being the controller/, /calls us the controller/],
  ['when somebody else is', /we are its processor/, /council is in charge/],
  ['whom to ask', /Data Protection Officer/, /Data Protection Officer/],
  ['purposes and their basis', /Article 6\(1\)\(a\)/, /calls this consent/],
  ['public task', /Article 6\(1\)\(e\)/, /public task/],
  ['contract', /Article 6\(1\)\(b\)/, /calls this a contract/],
  ['legal duty', /Article 6\(1\)\(c\)/, /legal duty/],
  ['vital interests', /6\(1\)\(d\) and 9\(2\)\(c\)/, /vital interests/],
  [
    'the recognised interest and its condition',
    /condition called safeguarding \(Article 6\(1\)\(ea\)\)/,
    /safeguarding/,
  ],
  ['a legitimate interest, named', /put things right and learn/, /legitimate interest/],
  ['health and social care', /Article 9\(2\)\(h\)/, /Your health/],
  ['explicit consent', /Article 9\(2\)\(a\)/, /You said yes/],
  ['substantial public interest', /Article 9\(2\)\(g\)/, /could be hurt/],
  ['crimes', /Article 10/, /crimes/],
  ['benefits and bank details', /benefits, income or bank details/, /Money and benefits/],
  ['photos', /A photo/, /Your photo/],
  ['recipients', /DWP/, /DWP/],
  ['sharing without a choice', /do not ask as if/, /we have to share/],
  ['no other country', /no other country/, /stays in the United Kingdom/],
  ['how long', /eight years/, /eight more years/],
  ['how long for a child', /25th birthday/, /until they are 25/],
  ['where it comes from', /who told|who it was/, /Who tells us/],
  ['taking consent back', /take it back/, /change your mind/],
  ['objecting', /You can object/, /You can object/],
  ['no news on request', /news or appeals/, /news from us/],
  ['a copy', /Get a copy/, /have a copy/],
  ['mistakes', /mistakes put right/, /fix mistakes/],
  ['erasing', /erased/, /rub things out/],
  ['putting on hold', /put on hold/, /put things on hold/],
  ['taking it along', /computer file/, /to another service/],
  ['free and within a month', /free, and we answer within one month/, /costs nothing/],
  ['complaining to the charity', /within 30 days/, /Within 30 days/],
  ['complaining to the regulator', /complain to the regulator/, /also complain to/],
  ['having to tell', /No law says you must/, /Do you have to tell us/],
  ['no automatic decisions', /People make every decision/, /A person makes every decision/],
  ['research and the opt-out', /national data opt-out/, /for research/],
  ['what happens after a mishap', /something goes wrong/, /something goes wrong/],
  ['children', /explain it to a child/, /For a child/],
];

describe('the practice notice', () => {
  it('comes in both forms of one version, and fits the record', () => {
    expect(notices.map(({ form }) => form)).toEqual(['standard', 'easy-read']);
    for (const notice of notices) expect(noticeSchema.parse(notice)).toEqual(notice);
    expect(new Set(notices.map(({ notice, version }) => `${notice} ${version}`)).size).toBe(1);
    expect(organisationSchema.parse(organisation)).toEqual(organisation);
  });

  it.each(mustSay)('says %s', (_, standard, easyRead) => {
    expect(wordsOf(standardNotice)).toMatch(standard);
    expect(wordsOf(easyReadNotice)).toMatch(easyRead);
  });

  it('gives both rights that must stand apart a heading of their own', () => {
    for (const notice of notices) {
      const headings = notice.sections.map(({ heading }) => heading);
      expect(headings).toContain('You can change your mind');
      expect(headings).toContain('You can object');
    }
  });

  it('keeps Easy Read short, and one idea to a line', () => {
    const lines = easyReadNotice.sections.flatMap((section) => section.lines);
    const lengths = sentenceLengths(lines);
    expect(average(lengths)).toBeLessThanOrEqual(8);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
    for (const line of lines) expect(sentenceLengths([line]).length, line).toBeLessThanOrEqual(2);
    expect(
      average(sentenceLengths(standardNotice.sections.flatMap((section) => section.lines))),
    ).toBeLessThanOrEqual(18);
  });
});

describe('the consent cards', () => {
  it.each(purposes.map((purpose) => [purpose.purpose, purpose] as const))(
    '%s fits the record',
    (_, purpose) => {
      expect(purposeSchema.parse(purpose)).toEqual(purpose);
      for (const wording of Object.values(purpose.wording)) {
        expect(wording.question).toMatch(/\?$/);
        expect(wording.wouldSend.length).toBeGreaterThan(0);
        expect(wording.wouldNotSend.length).toBeGreaterThan(0);
        const special = purpose.kind === 'special-category';
        expect(wording.statement === '').toBe(!special);
        if (special) expect(wording.statement).toMatch(/^I .*change my mind/s);
      }
      const { question, why, howLong, statement, wouldSend, wouldNotSend } = purpose.wording['easy-read'];
      const lengths = sentenceLengths([question, why, howLong, statement, ...wouldSend, ...wouldNotSend]);
      expect(average(lengths)).toBeLessThanOrEqual(8);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(14);
    },
  );

  it('says its basis as explicit consent for facts the law protects most, and only there', () => {
    expect(purposes.filter(({ kind }) => kind === 'special-category').length).toBeGreaterThan(0);
    for (const { kind, basis } of purposes)
      expect(basis.includes('9(2)(a)')).toBe(kind === 'special-category');
  });

  it('names whom it shares with in the question', () => {
    for (const { recipient, wording } of purposes) {
      if (recipient === null) continue;
      const said = `${wording.standard.question} ${wording.standard.why}`;
      const last = recipient.name.split(' ').slice(-2).join(' ');
      expect(said).toContain(last);
    }
  });

  it('stands in a fixed order under ids of its own', () => {
    for (const list of [purposes, tells]) expect(list.map(({ order }) => order)).toEqual([...list.keys()]);
    expect(new Set(purposes.map(({ purpose }) => purpose)).size).toBe(purposes.length);
    expect(new Set(tells.map(({ tell }) => tell)).size).toBe(tells.length);
  });
});

describe('the guard against asking', () => {
  it.each(tells.map((tell) => [tell.tell, tell] as const))(
    '%s fits the record, and asks for nothing',
    (_, tell) => {
      expect(tellSchema.parse(tell)).toEqual(tell);
      expect(tell.question).toMatch(/\?$/);
      expect(tell.saying).not.toMatch(/\?|consent|do you agree|is that all right/i);
      expect(average(sentenceLengths([tell.saying]))).toBeLessThanOrEqual(15);
    },
  );

  it('never rests on consent', () => {
    for (const { basis } of tells) expect(basis).not.toMatch(/consent|6\(1\)\(a\)|9\(2\)\(a\)/i);
  });
});

describe('everything in the practice organisation', () => {
  const all = JSON.stringify({
    organisation,
    notices,
    purposes,
    tells,
    recipients,
    services,
    people,
    workers,
  });

  it('has a recipient of every kind that the charity shares with', () => {
    expect(new Set(Object.values(recipients).map(({ kind }) => kind)).size).toBe(19);
  });

  it('reaches nobody real: only the regulator and the NHS have real addresses', () => {
    const links = all.match(/(?:https?:\/\/|www\.)[\w./-]+/g) ?? [];
    expect(new Set(links)).toEqual(new Set(['https://ico.org.uk', 'www.nhs.uk/your-nhs-data-matters.']));
    for (const mail of all.match(/[\w.]+@[\w.]+\w/g) ?? [])
      expect(mail).toMatch(/@willowbridge\.example\.org$/);
    for (const phone of all.match(/\b0\d{3,4} \d{3} ?\d{3,4}\b/g) ?? []) {
      expect([organisation.regulator.phone, organisation.dataProtection.phone]).toContain(phone);
    }
    expect(organisation.dataProtection.phone).toMatch(/^01632 960\d{3}$/);
  });

  it('calls the person a person', () => {
    expect(all).not.toMatch(/\bclients?\b|data subject|service users?\b/i);
  });
});
