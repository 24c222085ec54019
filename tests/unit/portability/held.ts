/** A generated file of the practice charity, as a copy of it would begin: every service has one of nine in a row. */
import { practiceFile } from '../../../build/practice/generate/file.ts';
import { pointed, valuesOf } from '../../../build/practice/generate/values.ts';
import type { Held, HeldRecord } from '../../../shared/portability/held.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { seededRandom } from '../../seeded-random.ts';
import { newScene } from '../evidence/acts.ts';

const at = '2026-11-02T10:15:00.000Z';
const today = '2026-11-20';

export function heldFile(number: number): Held {
  const random = seededRandom(`a copy of file ${String(number)}`);
  const { person, records } = practiceFile('copies', number, { today, workers: [newId(random)] });
  const scene = newScene(`an act of file ${String(number)}`);
  const ids = new Map<string, string>();
  const held = (kind: CaseKindName, typed: TypedForm): HeldRecord => {
    const values: Values = { ...valuesOf(kind, pointed(typed, ids), { today, practice: true }) };
    return { kind, record: newId(random), values, begunAt: at, changedAt: at };
  };
  const all = records.map(({ kind, key, typed }) => {
    const record = held(kind, typed);
    if (key !== undefined) ids.set(key, record.record);
    return record;
  });
  const details = held('person', person);
  const felt = {
    on: today,
    stage: 'start',
    mode: 'interview',
    satisfied: '6',
    worthwhile: '7',
    happy: '5',
    anxious: '4',
  };
  return {
    file: scene.file,
    organisation: 'Willow Bridge Community',
    person: { ...details, values: { ...details.values, recordNumber: 'WBC-7K3Q-9D2F' } },
    records: [...all, held('wellbeing', felt)],
    acts: [scene.statement],
  };
}
