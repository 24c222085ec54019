/** Who looked at what in the practice charity, as the data-protection team sees it. */
import type { AuditRow, ChainView } from '../../renderer/vault/audit-api.ts';
import { newestFirst, pageOf } from '../../renderer/vault/audit/filter.ts';
import type { Outcome, VaultCalls } from '../../renderer/vault/api.ts';
import type { GlassView } from '../../renderer/vault/office-api.ts';
import { id43 } from './fixture-people.ts';
import { workerId } from './fixture-office.ts';

const margaret = { file: id43('margaret'), personName: 'Margaret Okoro', recordNumber: '' };
const bare = { reason: '', what: '', recipient: '', seq: null, glass: null };
const by = {
  alice: { worker: workerId('alice'), workerName: 'Alice Moss' },
  bob: { worker: workerId('bob'), workerName: 'Bob Lane' },
  ruth: { worker: workerId('ruth'), workerName: 'Ruth Ellery' },
};

/** Ruth opened Margaret's file in an emergency, and nobody has said yet whether that was right. */
const glass: GlassView = {
  entry: 70,
  file: margaret.file,
  personName: margaret.personName,
  worker: by.ruth.worker,
  reason: 'life-at-risk',
  words: 'The ambulance crew asked which medicines she takes.',
  at: '2026-11-23T21:04:00.000Z',
  until: '2026-11-23T23:04:00.000Z',
  review: null,
  canReview: true,
};

export const practiceRows: readonly AuditRow[] = [
  {
    ...bare,
    ...margaret,
    ...by.ruth,
    id: 'log/70',
    at: '2026-11-23T21:04:00.000Z',
    action: 'broke-glass',
    reason: 'life-at-risk',
    glass,
  },
  {
    ...bare,
    ...margaret,
    ...by.ruth,
    id: 'ruth/2',
    at: '2026-11-23T21:05:00.000Z',
    action: 'opened',
    reason: 'broken-glass',
    seq: 2,
    glass,
  },
  {
    ...bare,
    ...margaret,
    ...by.alice,
    id: 'alice/3',
    at: '2026-11-23T09:41:00.000Z',
    action: 'opened',
    reason: 'team',
    seq: 3,
  },
  {
    ...bare,
    ...margaret,
    ...by.alice,
    id: 'alice/4',
    at: '2026-11-23T09:58:00.000Z',
    action: 'printed',
    what: 'receipt',
    seq: 4,
  },
  {
    ...bare,
    ...margaret,
    ...by.bob,
    id: 'bob-sharing',
    at: '2026-09-14T10:20:00.000Z',
    action: 'shared',
    what: 'sharing',
    recipient: 'Hill Road Surgery',
  },
  {
    ...bare,
    ...by.bob,
    file: null,
    personName: '',
    recordNumber: '',
    id: 'bob/1',
    at: '2026-09-14T09:00:00.000Z',
    action: 'unlocked',
    seq: 1,
  },
];

export const practiceChains: readonly ChainView[] = [
  {
    laptop: 'B3C4-D5E6-F7G8',
    ...by.ruth,
    removedAt: null,
    gap: null,
    entries: 0,
    until: '',
    fault: null,
    clockBack: [],
    beganAgain: false,
  },
  {
    laptop: 'A1B2-C3D4-E5F6',
    ...by.alice,
    removedAt: null,
    gap: null,
    entries: 4,
    until: '2026-11-23T09:58:00.000Z',
    fault: null,
    clockBack: [],
    beganAgain: false,
  },
  {
    laptop: 'Q7R8-S9T0-V1W2',
    ...by.bob,
    removedAt: '2026-09-20T08:00:00.000Z',
    gap: 'certain',
    entries: 212,
    until: '2026-09-14T17:12:00.000Z',
    fault: { at: 118, what: 'missing' },
    clockBack: [40],
    beganAgain: false,
  },
];

/** So many openings, prints and sharings by three workers, of forty people, over two years: the newest last. */
export function manyRows(count: number): AuditRow[] {
  const workers = Object.values(by);
  const kinds = [
    { action: 'opened', reason: 'team' },
    { action: 'printed', what: 'receipt' },
    { action: 'shared', what: 'sharing', recipient: 'Hill Road Surgery' },
  ] as const;
  return Array.from({ length: count }, (_each, number) => {
    const person = number % 40;
    return {
      ...bare,
      ...(workers[number % workers.length] ?? by.alice),
      ...(kinds[number % 7] ?? kinds[0]),
      file: id43(`person-${person}`),
      personName: `Practice Person ${person}`,
      recordNumber: '',
      id: `many/${number}`,
      at: new Date(Date.UTC(2025, 0, 1) + number * 10 * 60_000).toISOString(),
      seq: number + 1,
    };
  });
}

type Answers = {
  [C in 'notePaper' | 'auditLog' | 'verifyAudit']: (
    ...args: Parameters<VaultCalls[C]>
  ) => Outcome<ReturnType<VaultCalls[C]>>;
};

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** @param rows another log than the practice charity's. */
export function auditFixture(rows: readonly AuditRow[] = practiceRows): Answers {
  const all = newestFirst(rows);
  return {
    notePaper: () => done(null),
    auditLog: (filter, most) => done(pageOf(all, filter, most)),
    verifyAudit: () => done([...practiceChains]),
  };
}
