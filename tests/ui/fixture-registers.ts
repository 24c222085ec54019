/** The organisation's registers, for the fixture vault: read and checked as the real one does, in memory. */
import { practiceRegisters } from '../../build/practice/content/registers.ts';
import { services } from '../../build/practice/content/services.ts';
import type { Outcome } from '../../renderer/vault/api.ts';
import type { EntryView, RegisterCalls } from '../../renderer/vault/register-api.ts';
import { emptyValues, readForm } from '../../shared/record/field/form.ts';
import { registerOf } from '../../shared/record/register/index.ts';

/** An id of the right shape that says what it is for. */
export const entryId = (name: string): string =>
  name
    .replaceAll(/[^A-Za-z]/g, '')
    .slice(0, 21)
    .padEnd(22, 'A');

const written = {
  worker: entryId('chelsea'),
  workerName: 'Chelsea Wren',
  device: '',
  at: '2026-11-02T09:00:00.000Z',
};

const practiceServices = services.map(
  (service) => ({ register: 'service', values: { ...service, endedOn: '' } }) as const,
);

export const practiceEntries: EntryView[] = [...practiceServices, ...practiceRegisters].map(
  ({ register, values }) => {
    const names: readonly unknown[] = Object.values(values);
    const name = names.find((value) => typeof value === 'string') ?? '';
    return { register, values, record: entryId(name), seen: {}, begun: written, changed: written };
  },
);

type Handlers = {
  [C in keyof RegisterCalls]: (
    ...args: Parameters<RegisterCalls[C]>
  ) => Outcome<ReturnType<RegisterCalls[C]>>;
};

/** Writes into the list that it is handed: the library's own. */
export function registersFixture(entries: EntryView[] = practiceEntries, changed: () => void): Handlers {
  return {
    saveEntry({ register, record, typed }) {
      const { fields } = registerOf(register);
      const at = entries.findIndex((entry) => entry.record === record);
      const before = entries[at]?.values ?? emptyValues(fields);
      const { values, problems } = readForm(fields, typed, { today: '2026-11-24', practice: true }, before);
      if (Object.keys(problems).length > 0) return { ok: true, value: { record: '', problems } };
      const made = {
        register,
        record: record ?? entryId(`new${entries.length}`),
        values,
        seen: {},
        begun: written,
        changed: written,
      };
      if (at === -1) entries.push(made);
      else entries[at] = made;
      changed();
      return { ok: true, value: { record: made.record, problems: {} } };
    },
  };
}
