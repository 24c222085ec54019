/** Puts generated files into an office: read by the rules that a form is read by, sealed, and pushed file by file. */
import { newId } from '../../../shared/crypto/random.ts';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { kinds, type RecordOf } from '../../../shared/record/kinds.ts';
import { makeRecordNumber } from '../../../shared/rules/record-number.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { organisation } from '../content/organisation.ts';
import { must } from '../link.ts';
import type { Office } from '../office.ts';
import { practiceFile, type PracticeFile } from './file.ts';

/** `count` files of the practice office, in the team that everybody works in. */
export async function plantFiles(
  office: Office,
  { seed, count, workers }: { seed: string; count: number; workers: readonly string[] },
): Promise<void> {
  const today = localDay(new Date());
  for (let number = 0; number < count; number += 1) {
    // Whoever joined meanwhile has renewed the team's key, and nothing is sealed under an old one.
    await office.device.readLog();
    plant(office, practiceFile(seed, number, { today, workers }), { today, practice: true });
    const { receipt } = must(await office.device.push());
    if (receipt.items.some(({ outcome }) => outcome !== 'accepted'))
      throw new Error('a practice file was parked');
  }
}

function plant({ device, work }: Office, { person, records }: PracticeFile, context: Context): void {
  const recordNumber = makeRecordNumber(organisation.recordPrefix, device.random.bytes(16));
  const file = device.newFile(work, 'person', { ...valuesOf('person', person, context), recordNumber });
  const ids = new Map<string, string>();
  for (const { kind, key, typed } of records) {
    const record = newId(device.random);
    const change = device.addRecord(file, kind, valuesOf(kind, pointed(typed, ids), context), record);
    if (key !== undefined) ids.set(key, kinds[kind].merge === 'once' ? change : record);
  }
}

function pointed(typed: TypedForm, ids: ReadonlyMap<string, string>): TypedForm {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const key = typeof value === 'string' && value.startsWith('#') ? value.slice(1) : null;
      return [name, key === null ? value : (ids.get(key) ?? '')];
    }),
  );
}

function valuesOf<K extends CaseKindName>(kind: K, typed: TypedForm, context: Context): RecordOf<K> {
  const { fields, made, check, derive } = caseKindOf(kind);
  const { values, problems } = readForm(fields, typed, context);
  const wrong = { ...check(values, context), ...problems };
  const record = { ...emptyValues(made), ...values, ...derive(values) };
  if (Object.keys(wrong).length > 0 || !isRecord(kind, record))
    throw new Error(`a practice ${kind} would be refused: ${JSON.stringify(wrong)}`);
  return record;
}

function isRecord<K extends CaseKindName>(kind: K, values: unknown): values is RecordOf<K> {
  return kinds[kind].schema.safeParse(values).success;
}
