/** Invented drafts and purposes for the tests of the consent act. */
import { type ActDraft, newActDraft } from '../../shared/record/act-draft.ts';
import type { Stroke } from '../../shared/record/consent-act.ts';
import type { Notice, NoticeForm, Purpose } from '../../shared/record/organisation.ts';
import { type Person, unknownPerson } from '../../shared/record/case/person.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const file = 'A'.repeat(43);

export function purposeOf(purpose: string, over: Partial<Purpose> = {}): Purpose {
  const wording = {
    question: `May we do ${purpose}?`,
    why: 'So that you need not say it twice.',
    wouldSend: ['that you have a link worker'],
    wouldNotSend: ['anything about money'],
    howLong: 'For as long as we work with you.',
    statement: '',
  };
  return {
    purpose,
    code: 'CP03',
    order: 0,
    kind: 'ordinary',
    basis: 'Consent, UK GDPR Article 6(1)(a)',
    recipient: { name: 'Example Surgery', kind: 'NHS_PROVIDER' },
    wording: { standard: wording, 'easy-read': { ...wording, question: `Can we do ${purpose}?` } },
    ...over,
  };
}

/** A pen line along a slope: `length` in pad units, a point every 100 units and 10 ms. */
export function line(length: number, start = 1000): Stroke {
  return Array.from({ length: Math.floor(length / 100) + 1 }, (_, step) => ({
    x: start + step * 100,
    y: 1500,
    t: step * 10,
    p: 500,
  }));
}

export function emptyDraft(over: Partial<ActDraft> = {}): ActDraft {
  return {
    ...newActDraft({
      id,
      file,
      visit: null,
      startedAt: '2026-11-23T10:00:00.000Z',
      needs: [],
      notice: { form: 'standard', version: 1 },
      words: { notices: [], purposes: [], tells: [] },
    }),
    ...over,
  };
}

export const card = (purpose: string, answer: ActDraft['cards'][number]['answer'] = null) => ({
  purpose,
  answer,
  remark: '',
  askAgainOn: '',
});

/** Everything said, everything signed. */
export function fullDraft(over: Partial<ActDraft> = {}): ActDraft {
  const empty = emptyDraft();
  return emptyDraft({
    step: 'declaration',
    notice: { form: 'standard', version: 1, how: 'read-aloud', given: true },
    decider: { capacity: 'self', name: 'Margaret Okoro', grounds: '', childsView: '' },
    guardDone: true,
    cards: [card('surgery', 'given'), card('daughter', 'refused'), card('photo', 'thinking')],
    readBack: true,
    signing: { ...empty.signing, strokes: [line(2000)] },
    declaration: { explained: true, understood: true, freely: true },
    ...over,
  });
}

export const threePurposes = [purposeOf('surgery'), purposeOf('daughter'), purposeOf('photo')];

export function personOf(over: Partial<Person> = {}): Person {
  return {
    ...unknownPerson,
    recordNumber: 'EXA-7K3Q-9D2F',
    legalName: 'Margaret Okoro',
    preferredName: 'Margaret',
    dateOfBirth: '1955-03-03',
    dateOfBirthAccuracy: 'exact',
    address: { lines: ['14 Example Road'], postcode: '' },
    phone: '',
    nhsNumber: '',
    language: 'English',
    interpreterNeeded: false,
    communicationNeeds: [],
    alert: '',
    services: [],
    ...over,
  };
}

export function noticeFor(version: number, form: NoticeForm): Notice {
  return {
    notice: 'privacy',
    version,
    form,
    language: 'en-GB',
    title: 'How we look after your information',
    sections: [{ heading: 'Who we are', lines: ['We are an example charity.', 'We help people at home.'] }],
  };
}
