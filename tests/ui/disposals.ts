/** Files on the disposal board, as the vault gives them: worked out by the real rules. */
import type { DisposalDetail, FileRetention } from '../../renderer/vault/retention-api.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { disposal, type DisposalStep } from '../../shared/rules/retention/disposal.ts';
import type { Hold } from '../../shared/rules/retention/holds.ts';
import { retention, type RetentionFacts } from '../../shared/rules/retention/retention.ts';
import { officeCaseOf } from './fixture-office-cases.ts';
import { id43 } from './fixture-people.ts';

/** ISO day on which the team looks. */
export const today = '2026-11-24';
export const file = id43('margaret');
const reference = fileReference(file);

const facts: RetentionFacts = {
  born: '1960-05-14',
  died: '',
  periods: [{ startedOn: '2010-01-07', endedOn: '2012-10-10', contract: null }],
  lastEntryOn: '',
  ownDay: '',
  closedOn: '',
  holds: [],
};
export const kept = (more: Partial<RetentionFacts> = {}): FileRetention => {
  const all = { ...facts, ...more };
  const review = retention('support', all, today);
  return {
    review,
    classes: [{ of: 'consent', retention: retention('consent', all, today) }],
    wholeFrom: review.day,
    holds: [],
  };
};

const appraised = {
  outcome: 'destroy',
  safeguarding: 'no-concern',
  irreplaceable: 'no',
  why: 'Nothing speaks for it.',
};
const appraisal = officeCaseOf('disposal', {
  kind: 'disposal',
  typed: appraised,
  at: '2026-11-20T10:00:00.000Z',
});
export const byDana = {
  step: 'appraised',
  by: 'dana',
  on: '2026-11-20',
  outcome: 'destroy',
  until: '',
} as const satisfies DisposalStep;
export const approved = (by: string): DisposalStep => ({ step: 'approved', by, on: '2026-11-21' });
export const destroyed = (place: string): DisposalStep => ({
  step: 'destroyed',
  by: '',
  on: '2026-11-22',
  place,
});

/** One file's disposal by the real rules, as the vault gives it. */
export function detail(
  steps: readonly DisposalStep[],
  more: Partial<DisposalDetail> = {},
  holds: Hold[] = [],
): DisposalDetail {
  const now = disposal(
    { day: '2018-10-10', holds, irreplaceable: false, places: ['server', 'laptop', 'exports'] },
    steps,
    today,
  );
  const isAppraised = steps.length > 0;
  return {
    about: { file, reference, personName: 'Margaret Okoro' },
    disposal: now,
    dueOn: '2018-10-10',
    appraisal: isAppraised ? { view: appraisal.view, reference: appraisal.reference } : null,
    steps: [],
    approvals: now.approvedBy.map((worker) => ({ worker, workerName: 'Ben Hale', on: '2026-11-21' })),
    places: [],
    erasedOn: '',
    certificate: null,
    retention: kept({ holds }),
    copies: [],
    cannotApprove: null,
    inTouch: true,
    ...more,
  };
}

export const laptop = (doneOn: string) => ({
  place: 'laptop' as const,
  device: id43('laptop'),
  reference: fileReference(id43('laptop')),
  workerName: 'Tom Ashby',
  removed: true,
  doneOn,
});
export const place = (name: 'server' | 'exports', doneOn: string) => ({
  ...laptop(doneOn),
  place: name,
  device: '',
  reference: '',
  removed: false,
});
export const gone: Partial<DisposalDetail> = {
  about: { file, reference, personName: '' },
  erasedOn: '2026-11-22',
  retention: null,
  places: [place('server', '2026-11-22'), laptop(''), place('exports', '')],
};
export const all = [byDana, approved('ben'), approved('cara'), destroyed('server')];
