/** Fills a new practice organisation: its own file, and a case file for each of its invented people. */
import type { TeamKind } from '../../shared/membership/bodies.ts';
import type { Worker } from '../../shared/record/organisation.ts';
import { supportPeriod } from '../../shared/record/case/support-period.ts';
import { emptyValues } from '../../shared/record/field/form.ts';
import { makeRecordNumber } from '../../shared/rules/record-number.ts';
import { newId } from '../../shared/crypto/random.ts';
import { notices } from './content/notice.ts';
import { organisation } from './content/organisation.ts';
import { people } from './content/people.ts';
import { purposes } from './content/purposes.ts';
import { practiceRegisters } from './content/registers.ts';
import { services } from './content/services.ts';
import { tells } from './content/tell-dont-ask.ts';
import { workers } from './content/workers.ts';
import { plantFiles } from './generate/plant.ts';
import { must } from './link.ts';
import type { Office } from './office.ts';
import { seedProtection } from './protection.ts';

/** What the practice charity's teams are for: all that Doorstep knows, so that nothing is missing there. */
export const practiceTeams = [
  'everyone',
  'work',
  'safeguarding',
  'finance',
  'equality',
  'data-protection',
  'duty',
] as const satisfies readonly TeamKind[];

/** The teams of who goes out to people. */
export const outreachTeams = ['everyone', 'work'] as const satisfies readonly TeamKind[];

export type WorkerName = keyof typeof workers;
export type Workers = Readonly<Record<WorkerName, string>>;

/** The organisation's own file, with these workers' names: made ready, not pushed. Gives the file's id. */
export function seedLibrary({ device, team }: Office, named: readonly Worker[]): string {
  const file = device.newFile(team, 'organisation', organisation);
  for (const worker of named) device.addRecord(file, 'worker', worker);
  for (const service of services) device.addRecord(file, 'service', { ...service, endedOn: '' });
  for (const notice of notices) device.addRecord(file, 'notice', notice);
  for (const purpose of purposes) device.addRecord(file, 'purpose', purpose);
  for (const tell of tells) device.addRecord(file, 'tell', tell);
  for (const { register, values } of practiceRegisters) device.addRecord(file, register, values);
  return file;
}

/** How each service of theirs began. */
const begun = {
  ...emptyValues(supportPeriod.fields),
  referredBy: 'person',
  startedOn: '2026-02-02',
} as const;

/** The people who are always there, and `files` generated ones; with what the data-protection team works on, where that is asked for. Gives the workers' ids. Chelsea is the administrator who founded the office; the others are to be invited. */
export async function seedPractice(
  office: Office,
  files = 0,
  { withCases = false }: { withCases?: boolean } = {},
): Promise<Workers> {
  const { device, work } = office;
  const ids: Workers = {
    alice: newId(device.random),
    bob: newId(device.random),
    chelsea: device.worker,
    dev: newId(device.random),
  };
  const library = seedLibrary(
    office,
    (['alice', 'bob', 'chelsea', 'dev'] as const).map((name) => ({ worker: ids[name], ...workers[name] })),
  );
  const known = new Map<string, string>();
  for (const [name, person] of Object.entries(people)) {
    const recordNumber = makeRecordNumber(organisation.recordPrefix, device.random.bytes(16));
    const file = device.newFile(work, 'person', { recordNumber, ...person });
    known.set(name, file);
    for (const service of person.services) {
      device.addRecord(file, 'support-period', { ...begun, service });
    }
  }
  if (withCases) seedProtection(office, { library, files: known, lead: ids.dev });
  const { receipt } = must(await device.push());
  if (receipt.items.some(({ outcome }) => outcome !== 'accepted'))
    throw new Error('the office parked its own records');
  await plantFiles(office, { seed: 'practice', count: files, workers: [ids.alice, ids.bob] });
  return ids;
}
