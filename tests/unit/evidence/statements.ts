/** A consent statement of an invented person, with every kind of text that an encoding might trip over. */
import { newId } from '../../../shared/crypto/random.ts';
import { noticeHash } from '../../../shared/evidence/notice.ts';
import type { Statement } from '../../../shared/record/consent-act.ts';
import { translationOf } from '../notice/translations.ts';
import type { Office, TestDevice } from './office.ts';

const words = [
  'How we look after your information',
  'We write down what you tell us, so that you do not have to say it twice.',
  'You can change your mind at any time. Nothing else about our help changes.',
];

export function newStatement(office: Office, device: TestDevice, file: string): Statement {
  return {
    type: 'doorstep/consent-act',
    v: 1,
    act: newId(office.random),
    event: 'decided',
    previous: null,
    organisation: { genesis: office.org, name: 'Wren Bridge Support' },
    file,
    person: { recordNumber: 'WBS-4F7K-29QX', name: 'Zoë “Zo” O’Hara-Nwosu 🌻' },
    visit: null,
    present: { needs: ['Large print'], others: 'Her sister\tMay\u007f', interpreter: '' },
    notice: {
      notice: 'privacy',
      version: 3,
      form: 'easy-read',
      language: 'en-GB',
      title: 'Your information',
      words,
      hash: noticeHash(words),
      how: 'both',
    },
    decider: { capacity: 'self', name: 'Zoë O’Hara-Nwosu', grounds: '', childsView: '' },
    told: [
      { tell: 'danger', saying: 'If somebody is in danger we tell the police.', basis: 'Vital interests' },
    ],
    decisions: [
      {
        purpose: 'share-gp',
        code: 'CP03',
        kind: 'special-category',
        basis: 'Explicit consent',
        recipient: { name: 'Harbour Road Surgery', kind: 'GP practice' },
        shown: {
          question: 'May we tell Harbour Road Surgery how you are?',
          why: 'So that your doctor knows what help you have.',
          wouldSend: ['How you are managing at home'],
          wouldNotSend: ['What you say about your family'],
          howLong: 'For one year',
          statement: 'I agree that health information about me is shared.',
        },
        answer: 'given',
        remark: 'Only by letter \\ "not" <b>email</b> \u202e\u2028',
        askAgainOn: '2027-11-23',
      },
    ],
    readBack: true,
    handedOver: true,
    signature: {
      method: 'drawn',
      padHeight: 3800,
      strokes: [
        [
          { x: -12, y: 400, t: 0, p: 500 },
          { x: 610, y: 1200, t: 16, p: 512 },
          { x: 1400, y: 380, t: 33, p: 490 },
        ],
      ],
    },
    declaration: {
      worker: device.worker,
      name: 'Alice Morgan',
      explained: true,
      understood: true,
      freely: true,
    },
    captured: {
      device: device.id,
      at: '2026-11-23T10:41:07.250Z',
      utcOffset: 0,
      officeTime: '2026-11-23T08:02:00.000Z',
      msSinceOfficeTime: 9_547_250,
      app: '0.1.0',
    },
  };
}

/** The statement with these lines as the words of its notice, under that hash. */
export function withNotice(statement: Statement, lines: string[], hash: string): Statement {
  if (statement.notice === null) throw new Error('this statement has no notice');
  return { ...statement, notice: { ...statement.notice, words: lines, hash } };
}

/** The statement with its cards shown in another language. */
export function shownIn(language: 'ar' | 'pl', statement: Statement): Statement {
  const decisions = statement.decisions.map((decision) => {
    const { purpose, shown } = decision;
    const made = translationOf({ purpose, wording: { standard: shown, 'easy-read': shown } }, language);
    const { wording, english, checkedBy, checkedOn } = made;
    return { ...decision, shown: wording, translated: { language, english, checkedBy, checkedOn } };
  });
  return { ...statement, decisions };
}
