import type { Worker } from '../../../shared/record/organisation.ts';

export type PracticeWorker = Omit<Worker, 'worker'>;

export const workers = {
  alice: { name: 'Alice Morgan', role: 'Outreach worker' },
  bob: { name: 'Bob Adeyemi', role: 'Outreach worker' },
  chelsea: { name: 'Chelsea Wren', role: 'Administrator' },
  dev: { name: 'Dev Rao', role: 'Administrator' },
} as const satisfies Readonly<Record<string, PracticeWorker>>;
