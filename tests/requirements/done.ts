/** What is done for people, and what is counted. */
import { row } from './row.ts';

export const done = [
  row('R-27', 5, 'A register of data flows says which fall under the national data opt-out.'),
  row('R-28', 5, 'Use of confidential patient information is reviewed every year and signed off.'),
  row('R-29', 5, 'An export in the opt-out’s scope waits for its check.'),
  row(
    'R-30',
    4,
    'What was written stays: corrections stand beside it, with author, time and laptop.',
    ['server/vault-records.test.ts', 'a note is written once; what is added stands beside it'],
    [
      'server/vault-chronology.test.ts',
      'a note survives a crash in the middle of a sentence, and is a note only once it is saved',
    ],
    [
      'server/vault-records.test.ts',
      'a record is kept offline, reaches another laptop, and both know who wrote which answer',
    ],
  ),
  row('R-31', 4, 'Assessments follow versioned templates of each service, and a draft survives a crash.'),
  row(
    'R-32',
    4,
    'Care, action and support plans have goals, owners, a review day, and whoever decides with the person.',
  ),
  row(
    'R-33',
    4,
    'Wellbeing is asked by the four national questions, before and after, with a message back to who referred.',
  ),
  row('R-34', 4, 'A care arrangement has a provider, a beginning, an end, who pays and a review.'),
  row('R-35', 4, 'Talking with an agency is logged with what was said and on which basis.', [
    'server/vault-chronology.test.ts',
    'a talk with another service is not kept without what allowed it, and not changed afterwards',
  ]),
  row(
    'R-36',
    4,
    'A worry about somebody’s safety goes to those who look after it, behind a wall, with the law’s own questions.',
  ),
  row('R-37', 4, 'Complaints and thanks about the service are cases apart from complaints about data.'),
  row('R-38', 4, 'Equipment is followed from the request to its return.', [
    'e2e/services.spec.ts',
    'a tablet on loan comes back',
  ]),
  row('R-39', 4, 'Feedback can be given without a name, and is then tied to nobody.'),
  row('R-40', 5, 'Statistics name nobody: small numbers are hidden so that none can be worked out.'),
] as const;
