/** What the charity answers for: security, retention, and what people may ask. */
import { row } from './row.ts';

export const answered = [
  row(
    'R-41',
    3,
    'Everything is encrypted where it rests and where it travels, behind a passphrase with growing waits.',
    ['e2e/canary.spec.ts', 'a word is found in every shape that a store or a format could give it'],
    ['server/canary.test.ts', 'plaintext appears in no table, no log line and no pushed byte'],
  ),
  row(
    'R-42',
    3,
    'A visit can be done whole without a signal, for fourteen days.',
    [
      'server/vault-lease.test.ts',
      'a laptop works fourteen days without the office, then reads only, and keeps what waits',
    ],
    [
      'e2e/story.spec.ts',
      'a consent signed at the door, offline, reaches the office, is proved and withdrawn',
    ],
  ),
  row('R-43', 5, 'What waits, what was sent and what needs a person can be seen for each record.'),
  row('R-44', 5, 'Who may open a file, and who did, is answered at once; emergencies leave a mark.'),
  row('R-45', 5, 'A worker without current checks, training and undertaking cannot read.'),
  row('R-46', 5, 'A page says in plain words how safe the system is, for the people and for the toolkit.'),
  row('R-47', 5, 'A record number says nothing about the person, and notices a slip of the finger.', [
    'unit/rules/record-number.test.ts',
    'has exactly one check symbol for each pair of symbols at each pair of places',
  ]),
  row('R-48', 5, 'A suspected breach is reported from any screen, offline too, and followed to its lessons.'),
  row('R-49', 5, 'The regulator’s 72 hours are counted in real hours, and the decision is kept either way.'),
  row(
    'R-50',
    5,
    'Each record has a retention class, and the file says when it may first be looked at, and why.',
  ),
  row('R-51', 5, 'A child’s record is kept until they are 25, or longer where the law says so.'),
  row('R-52', 5, 'A hold with a reason and an owner keeps a record out of every disposal.'),
  row(
    'R-53',
    5,
    'Nothing is destroyed without an appraisal, two people, and an acknowledgement from each device.',
  ),
  row('R-54', 5, 'Rights are free; a fee needs a reason by the data-protection lead.'),
  row('R-55', 5, 'One page says what is held about a person and why.'),
  row('R-56', 5, 'A request to see one’s data runs from any channel to a receipt, with its clock.'),
  row('R-57', 5, 'A mistake is put right, or the person’s statement is attached, and recipients are told.'),
  row('R-58', 5, 'An objection to marketing acts at once.'),
  row('R-59', 5, 'Every reply names the regulator.'),
  row('R-60', 5, 'Erasure is decided item by item by its basis, and a refusal names its ground.'),
  row('R-61', 5, 'What a person provided can be taken along in a documented form.'),
  row('R-62', 5, 'No decision is made by a machine alone, and a person can be asked to look again.'),
  row('R-63', 5, 'An objection pauses the use while it is weighed.'),
  row('R-64', 5, 'A restricted record is locked, and exceptions are logged.'),
  row('R-65', 5, 'What a request may do to the service is said neutrally, and after the choice.'),
  row('R-66', 5, 'Help about rights opens without a network.'),
  row('R-67', 5, 'Whom to ask is a setting, and a letter or call becomes a case in two steps.'),
  row('R-70', 5, 'A complaint about data is acknowledged within thirty days and followed to its outcome.'),
  row(
    'R-71',
    4,
    'Capacity, representatives and best interests are recorded decision by decision, with what was checked.',
  ),
  row(
    'R-72',
    4,
    'A child’s competence and who holds parental responsibility are recorded; 16 and 18 are noticed.',
  ),
  row('R-73', 4, 'Each way of reaching somebody has its own permission, and a no acts at once.'),
  row(
    'R-74',
    4,
    'Communication needs are flagged wherever the person is met, and looked at again within a year.',
  ),
  row(
    'R-75',
    4,
    'A worker alone is expected back: late, the laptop rings, and so do the others.',
    ['unit/rules/overdue.test.ts', 'the own laptop rings at the minute, and colleagues’ within the next'],
    [
      'server/vault-visits.test.ts',
      'a visit is planned, found by a colleague, checked in, made longer and checked out (R-75)',
    ],
    ['server/vault-visits.test.ts', 'late on the own laptop without a line: it rings at the minute'],
    [
      'server/vault-visits.test.ts',
      'a colleague’s laptop that received the visit rings within a minute, and the office is told nothing',
    ],
    [
      'server/vault-visits.test.ts',
      'the help word at check-out looks like any check-out here, and calls the others (R-75)',
    ],
    [
      'browser/ui-visits.test.tsx',
      'before setting out the screen names who would be called, and asks when the worker is back',
    ],
    [
      'browser/ui-visits.test.tsx',
      'the alarm names nobody where the screen is hidden, and nobody in the person’s hands',
    ],
  ),
  row('R-76', 5, 'Everything can be done by keyboard, with a screen reader, and enlarged.', [
    'e2e/keyboard.spec.ts',
    'everything from joining to withdrawing can be done by keyboard alone',
  ]),
  row('R-77', 5, 'Registers of processing, assessments, agreements and training have review days.'),
  row(
    'R-78',
    5,
    'An audit chain that cannot be changed unnoticed says who viewed, changed, exported and printed.',
  ),
  row('R-79', 5, 'Devices are registered, locked and wiped at their next contact.'),
  row('R-80', 5, 'Consent can be read aloud, offline.'),
] as const;
