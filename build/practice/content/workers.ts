import type { Worker } from '../../../shared/record/organisation.ts';

export type PracticeWorker = Omit<Worker, 'worker'>;

const ready = { check: 'current', trainedOn: '2026-09-14' } as const;

export const workers = {
  alice: { name: 'Alice Morgan', role: 'Outreach worker', undertakingOn: '2026-01-05', ...ready },
  bob: { name: 'Bob Adeyemi', role: 'Outreach worker', undertakingOn: '2026-01-05', ...ready },
  chelsea: { name: 'Chelsea Wren', role: 'Administrator', undertakingOn: '2025-09-01', ...ready },
  dev: { name: 'Dev Rao', role: 'Administrator', undertakingOn: '2025-09-01', ...ready },
} as const satisfies Readonly<Record<string, PracticeWorker>>;
