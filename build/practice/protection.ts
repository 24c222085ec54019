/** Puts the work of the data-protection team into a new practice office: its cases, what stands in people's files for it, and its registers. */
import { newId } from '../../shared/crypto/random.ts';
import { emptyValues } from '../../shared/record/field/form.ts';
import { flowReview } from '../../shared/record/register/data-flow.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { optOutScope } from '../../shared/rules/opt-out.ts';
import { casesOf, protectionRegisters, wordsOf } from './content/protection.ts';
import { valuesOf } from './generate/values.ts';
import type { Office } from './office.ts';

export interface Seeded {
  /** The organisation's own file. */
  library: string;
  /** The files of those who are always there, by their short names. */
  files: ReadonlyMap<string, string>;
  /** Who answers for data protection. */
  lead: string;
}

/** Made ready, not pushed. Needs an office that has a data-protection team. */
export function seedProtection(office: Office, { library, files, lead }: Seeded): void {
  const { device } = office;
  const [team] = office.teamsOf('data-protection');
  if (team === undefined) throw new Error('there is nobody for data protection');
  const today = localDay(new Date());
  const context = { today, practice: true };
  const fileOf = (name: string): string => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`nobody there is called ${name}`);
    return file;
  };

  for (const { kind, typed, about, steps } of casesOf(today)) {
    const person = about === null ? '' : fileOf(about);
    const values = { ...valuesOf(kind, typed, context), about: person };
    const file = device.newFile(team, kind, values);
    for (const step of steps) device.addRecord(file, step.kind, valuesOf(step.kind, step.typed, context));
    if (about === null) continue;
    const mark = { what: 'data-protection', reference: fileReference(file) } as const;
    device.addRecord(person, 'sent-away', mark);
  }
  for (const { kind, typed, about } of wordsOf(today, lead)) {
    device.addRecord(fileOf(about), kind, valuesOf(kind, typed, context));
  }
  for (const { register, values } of protectionRegisters(today)) {
    const record = newId(device.random);
    device.addRecord(library, register, values, record);
    if (register !== 'data-flow' || optOutScope(values).scope !== 'out') continue;
    const evidence = 'Read through with two workers. Nothing has changed.';
    const review = { flow: record, scope: 'out', reviewedOn: today, evidence } as const;
    device.addRecord(library, 'flow-review', { ...emptyValues(flowReview.fields), ...review });
  }
}
