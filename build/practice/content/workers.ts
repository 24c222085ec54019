import type { Worker } from '../../../shared/record/organisation.ts';

export type PracticeWorker = Omit<Worker, 'worker'>;

export const workers = {
  alice: { name: 'Alice Morgan', role: 'Outreach worker', undertakingOn: '2026-01-05' },
  bob: { name: 'Bob Adeyemi', role: 'Outreach worker', undertakingOn: '2026-01-05' },
  chelsea: { name: 'Chelsea Wren', role: 'Administrator', undertakingOn: '2025-09-01' },
  dev: { name: 'Dev Rao', role: 'Administrator', undertakingOn: '2025-09-01' },
} as const satisfies Readonly<Record<string, PracticeWorker>>;
