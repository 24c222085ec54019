/** Who the story is about. Somebody of the same name and birthday is in the practice office already. */
import { alice, bob } from '../people.ts';
import { phraseAndPairs } from './canary.ts';
import type { NewPerson } from './pages/people.ts';

export const margaret: NewPerson = {
  name: 'Margaret Okoro',
  called: 'Peggotty',
  born: '14 March 1955',
  nhsNumber: '999 054 8609',
  address: '14 Tansley Rise\nUpper Brackenford',
  postcode: 'tn11ls',
  phone: '07700 900123',
  language: 'Cornish',
  needs: 'Hearing loop\nSits by the window',
  alert: 'The knocker is stuck, so tap the glass.',
  service: 'Social Prescribing',
};

/** What tells her row from the other Margaret's. */
export const livesAt = 'TN1 1LS';

export const helps = 'A cup of tea first';
export const remark = 'Only while Renée comes along too';

/** The questions of the Easy Read cards, by what the story does with them. */
export const questions = {
  health: 'Can we write about your health?',
  surgery: 'Can we tell Dr Shah’s surgery about your health?',
  ruth: 'Can we talk to Ruth about our visits?',
  befrienders: 'Can we ask Wells Befrienders to find you a visitor?',
  photo: 'Can we take your photo for a bus pass?',
  texts: 'Can we send you text messages?',
  feedback: 'Can we ask you later if we did well?',
  fame: 'Can we tell other people your story?',
} as const;
export const leftOut = [questions.photo, questions.texts, questions.feedback, questions.fame];

/** Plaintext of the story that must stay between the two laptops' screens. */
export const secretWords: readonly string[] = [
  margaret.name,
  margaret.called,
  'Tansley Rise',
  'Upper Brackenford',
  'TN1 1LS',
  'TN11LS',
  margaret.nhsNumber,
  margaret.nhsNumber.replaceAll(' ', ''),
  margaret.phone,
  '7700900123',
  '1955-03-14',
  'Sits by the window',
  'knocker is stuck',
  helps,
  remark,
  questions.ruth,
  ...[alice, bob].flatMap(({ name, passphrase }) => [name, ...phraseAndPairs(passphrase)]),
];

/** In the membership log, which every device keeps and the office serves: what shows that a search would have found something. */
export const openWords = 'Willow Bridge Community';
