/** every kind of thing that is noted, on the laptop where it happens and with the data-protection team. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RowAction } from '../../renderer/vault/audit-api.ts';
import { alice, bob } from '../people.ts';
import { type AuditOffice, openAuditOffice, sync } from './audit-office.ts';
import { journalEntries } from './journal-entries.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let team: AuditOffice;
let file: string;

beforeAll(async () => {
  server = await startServer();
  team = await openAuditOffice(laptops, server);
  file = (await team.visitor.must('addPerson', personForm({ nhsNumber: '' }))).file;
  await sync(team.visitor);
  await sync(team.keeper);
});
afterAll(() => server.stop());

const notedOn = async () =>
  (await journalEntries(team.visitor)).filter(({ is }) => is === 'audit' || is === 'change').length;

/** Each with what was noted of it, in the team's words. */
const sharing = async (confidence: 'agreed' | 'outweighed') => {
  const { registers } = await team.visitor.must('library');
  const recipient = registers.find(({ values }) => values['name'] === 'Dr Shah’s surgery')?.record ?? '';
  const typed = {
    to: 'directory',
    recipient,
    person: 'Practice secretary',
    details: ['name'],
    special: true,
    necessity: 'They write the referral.',
    confidence,
    whoAsked: 'person',
    channel: 'secure-email',
    told: 'yes',
    ...(confidence === 'agreed'
      ? { purpose: 'share-by-wish' }
      : { purpose: 'safeguarding', reason: 'She may be harmed before Monday.' }),
  };
  const { problems } = await team.visitor.must('saveRecord', {
    file,
    kind: 'sharing',
    record: null,
    typed,
    seen: {},
  });
  expect(problems).toEqual({});
};
const paper = (thing: 'receipt' | 'people', how: 'printed' | 'exported') =>
  team.visitor.must('notePaper', { thing, file: thing === 'people' ? null : file, how });

const happened: [what: string, happens: () => Promise<unknown>, action: RowAction, about: object][] = [
  ['opened', () => team.visitor.must('openFile', file), 'opened', { reason: 'team' }],
  [
    'decided',
    async () => {
      const draft = await team.visitor.must('beginAct', file, null);
      await team.visitor.must('keepDraft', answered(draft, 'given'));
      await team.visitor.must('finishAct', draft.id);
    },
    'decided',
    { what: 'consent-act' },
  ],
  [
    'changed',
    async () => {
      const { details } = await team.visitor.must('openFile', file);
      const typed = { ...personForm({ nhsNumber: '' }), preferredName: 'Meg' };
      await team.visitor.must('saveRecord', {
        file,
        kind: 'person',
        record: details.record,
        typed,
        seen: details.seen,
      });
    },
    'changed',
    { what: 'person' },
  ],
  ['shared', () => sharing('agreed'), 'shared', { recipient: 'Dr Shah’s surgery' }],
  [
    'shared against the duty of confidence',
    () => sharing('outweighed'),
    'outweighed',
    { recipient: 'Dr Shah’s surgery' },
  ],
  ['printed', () => paper('receipt', 'printed'), 'printed', { what: 'receipt' }],
  ['saved as a table', () => paper('people', 'exported'), 'exported', { what: 'people', file: null }],
];

test.each(happened)(
  'R-78: what is %s is noted on the laptop at once, and reaches the team',
  async (_what, happens, action, about) => {
    const before = await notedOn();
    await happens();
    await expect.poll(notedOn).toBeGreaterThan(before);
    await team.handsOver(team.visitor, alice.passphrase);
    const rows = await team.rows({ action });
    expect(rows).toContainEqual(expect.objectContaining({ workerName: 'Alice Morgan', file, ...about }));
  },
);

test('R-44: breaking glass, opening what is behind it, and its reason stand in the log', async () => {
  const { reference } = await team.visitor.must('fileAccess', file);
  const { entry } = await team.keeper.must('breakGlass', {
    reference,
    reason: 'life-at-risk',
    words: 'The ambulance crew asks for her medicines.',
    hours: 1,
  });
  await team.keeper.must('openGlass', entry);
  await team.handsOver(team.keeper, bob.passphrase);
  expect(await team.rows({ file, action: 'broke-glass' })).toMatchObject([
    { workerName: 'Bob Adeyemi', reason: 'life-at-risk', glass: { entry } },
  ]);
  expect(await team.rows({ file, action: 'opened' })).toContainEqual(
    expect.objectContaining({ workerName: 'Bob Adeyemi', reason: 'broken-glass' }),
  );
});

test('R-78: what cannot be written down does not leave: on a full disk nothing is printed', async () => {
  team.visitor.fillDisk(true);
  const refused = await team.visitor.call('notePaper', { thing: 'receipt', file, how: 'printed' });
  team.visitor.fillDisk(false);
  expect(codeOf(refused)).toBe('DISK_FULL');
});

test('R-78: filters by person, worker, recipient and quarter leave what they say, and the total counts all of it', async () => {
  const all = await team.rows();
  const { keeper } = team;
  const filter = { file, worker: '', recipient: 'Dr Shah’s surgery', quarter: '', action: '' } as const;
  const page = await keeper.must('auditLog', filter, 1);
  expect(page.rows).toHaveLength(1);
  expect(page.total).toBe(2);
  expect(page.people).toEqual([{ file, name: 'Margaret Okoro' }]);
  expect(page.recipients).toContain('Dr Shah’s surgery');
  const [quarter = ''] = page.quarters;
  const [worker] = page.workers.filter(({ name }) => name === 'Alice Morgan');
  for (const one of await team.rows({ worker: worker?.worker ?? '', quarter })) {
    expect(one.workerName).toBe('Alice Morgan');
    expect(all.map(({ id }) => id)).toContain(one.id);
  }
});
