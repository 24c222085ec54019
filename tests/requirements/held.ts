/** What the charity holds about people, and how it comes to hold it. */
import { row } from './row.ts';

export const held = [
  row(
    'R-01',
    4,
    'Notices are kept by version, form and language; the file says which one was given, how and when.',
    ['unit/notice/read-text.test.ts', 'fits the record, and loses no word'],
    ['unit/notice/publish.test.ts', 'with a line that stands nowhere'],
    [
      'server/vault-notices.test.ts',
      'R-01: only an administrator publishes',
      'R-01: who was never given the notice is due to be',
    ],
    [
      'browser/ui-notices.test.tsx',
      'R-01: a notice is pasted, shown as it will look',
      'R-01: the list says which version counts',
      'R-01: the file says which notice was given',
    ],
  ),
  row('R-02', 4, 'Each service has a profile of its own: which parts of the file it needs.'),
  row(
    'R-03',
    4,
    'Every print, letter and signing screen says who the controller is and how to reach them.',
    ['tidy/controller.test.ts', 'R-03: whatever asks for paper is on the list', 'names the controller'],
    ['browser/ui-controller.test.tsx', 'R-03: where people sign', 'the receipt'],
  ),
  row(
    'R-04',
    4,
    'The rules of law in force are a dated data file that says where each comes from.',
    ['unit/rules/law-pack.test.ts', 'R-04: every rule names its source'],
    ['browser/ui-notices.test.tsx', 'R-04: the rules of law in force are listed'],
  ),
  row(
    'R-05',
    4,
    'A contract says whether the charity is controller, joint controller or processor, and for whom.',
  ),
  row('R-06', 4, 'A plan is written in the person’s own words, and is agreed only by a mark or a reason.'),
  row('R-07', 4, 'Each use has one lawful basis, and one condition where the data is special.'),
  row(
    'R-08',
    4,
    'Consent is asked purpose by purpose and recipient by recipient; refusing and withdrawing are as easy as agreeing.',
    [
      'e2e/story.spec.ts',
      'a consent signed at the door, offline, reaches the office, is proved and withdrawn',
    ],
  ),
  row('R-09', 4, 'An agreement about a service, its fees and terms, is a record apart from consent.'),
  row('R-10', 4, 'Where a legal duty is the basis, the statute is named from a register.'),
  row('R-11', 4, 'Where a public task is the basis, the function and the law behind it are named.'),
  row('R-12', 4, 'Special kinds of data are agreed to by an express statement and a mark of their own.', [
    'server/vault-notices.test.ts',
    'R-12: a special kind of data is decided by a mark of its own',
  ]),
  row('R-13', 4, 'Health data is opened only by those under a duty of confidence.'),
  row('R-14', 4, 'A record says from whom it came; who was not asked themselves is told within a month.'),
  row('R-15', 4, 'What a service does not need is not asked, and an unusual field says why it is.'),
  row(
    'R-16',
    4,
    'A person’s details are checked as they are typed, with a plain sentence for what is wrong.',
  ),
  row(
    'R-17',
    4,
    'Somebody around the person has a record that says whether they know, what may be shared, and how to reach them safely.',
    ['browser/ui-records.test.tsx', 'somebody around the person is written down, shown, and put right'],
  ),
  row(
    'R-18',
    4,
    'NHS numbers are checked, shown in threes, marked with how sure they are, and never used as an identity.',
  ),
  row('R-19', 4, 'Money is a restricted file: masked, shown for a reason, and each showing is kept.'),
  row(
    'R-20',
    4,
    'A photo has a use, a consent and an end; what the camera wrote into it is gone.',
    [
      'server/vault-photos.test.ts',
      'R-20: without a use, a yes that stands and an end a photo cannot be saved',
      'R-20: its end comes up as something to do',
      'R-20: a photo taken offline survives a killed app',
    ],
    [
      'browser/ui-photos.test.tsx',
      'R-20: what the camera wrote into a picture is gone from the one that is kept',
      'R-20: a photo is chosen, looked at, saved with its use, its yes and its end, and shown again',
    ],
  ),
  row(
    'R-21',
    4,
    'A consent is a signed document with evidence that anybody can check.',
    [
      'e2e/story.spec.ts',
      'a consent signed at the door, offline, reaches the office, is proved and withdrawn',
    ],
    ['unit/notice/refresh.test.ts', 'a yes under a purpose that has changed'],
    ['server/vault-notices.test.ts', 'R-21: a material change published on one laptop'],
    ['browser/ui-notices.test.tsx', 'R-21: a yes that a new version changes'],
  ),
  row(
    'R-22',
    4,
    'Equality questions are a form apart: each can be declined or left unasked, and the worker sees only that it was done.',
  ),
  row(
    'R-23',
    4,
    'Health, adjustments and allergies are written down; what is critical stands at the top, offline too.',
  ),
  row(
    'R-24',
    4,
    'Whom one may share with stands in a directory: organisation, named person, safe channel, agreement.',
  ),
  row(
    'R-25',
    4,
    'Before anything is shared the basis, the consent for that named recipient and the least data are shown, and it is logged.',
  ),
  row(
    'R-26',
    4,
    'A request by an authority is checked, weighed and decided; a refusal is kept in the same way.',
  ),
] as const;
