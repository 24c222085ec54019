/** Puts generated files into an office: read by the rules that a form is read by, sealed, and pushed file by file. */
import { newId } from '../../../shared/crypto/random.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { kinds } from '../../../shared/record/kinds.ts';
import { makeRecordNumber } from '../../../shared/rules/record-number.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { organisation } from '../content/organisation.ts';
import { must } from '../link.ts';
import type { Office } from '../office.ts';
import { practiceFile, type PracticeFile } from './file.ts';
import { pointed, valuesOf } from './values.ts';

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
