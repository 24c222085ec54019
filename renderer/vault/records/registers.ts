/** The organisation's registers: read for the library, written by administrators with the same forms and rules as case files. */
import { firstFields } from '../../../shared/change/diff.ts';
import { liveWrites, type MergedRecord } from '../../../shared/change/merge.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { emptyValues, readForm } from '../../../shared/record/field/form.ts';
import { type RegisterName, registerNames, registerOf } from '../../../shared/record/register/index.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { foldForSearch } from '../../../shared/rules/person-name.ts';
import type { Outcome } from '../api.ts';
import { duties } from '../office/duties.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { EntryForm, EntryView, RegisterCalls } from '../register-api.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';
import { changesOf, valuesSeen } from './save.ts';
import { writesOf, writtenBy } from './view.ts';

type Saved = ReturnType<RegisterCalls['saveEntry']>;

/** In the order in which they were begun. */
export function entriesOf(session: Session, file: CaseFile): EntryView[] {
  return registerNames.flatMap((register) =>
    recordsOf(file, register).map(({ record, value, merged }) => ({
      ...byWhom(session, merged),
      register,
      record,
      values: value as Values,
      seen: Object.fromEntries(
        [...merged.fields.keys()].map((name) => [name, liveWrites(merged, name).map(({ change }) => change)]),
      ),
    })),
  );
}

function byWhom(session: Session, merged: MergedRecord): Pick<EntryView, 'begun' | 'changed'> {
  const writes = writesOf(merged);
  const [begun, changed] = [writes.at(0), writes.at(-1)];
  if (begun === undefined || changed === undefined) throw new Error('a record without a write');
  return { begun: writtenBy(session, begun), changed: writtenBy(session, changed) };
}

export async function saveEntry(ports: Ports, session: Session, form: EntryForm): Promise<Outcome<Saved>> {
  const file = organisationFile(session);
  if (file === undefined) return problem('NEWS_MISSING');
  const { register, seen } = form;
  const { fields, merge, check, writers } = registerOf(register);
  const { administrator, custodian } = duties(session);
  if (!(writers === 'custodians' ? custodian : administrator)) return problem('NOT_ALLOWED');
  const merged = form.record === null ? null : file.merged.records.get(`${register}/${form.record}`);
  if (merged === undefined) return problem('NOTHING_HERE');
  if (merged !== null && merge === 'once') return problem('NOT_ALLOWED');
  const context = { today: localDay(new Date(ports.clock.now())), practice: session.membership.practice };
  const before = { ...emptyValues(fields), ...(merged === null ? {} : valuesSeen(merged, seen)) };
  const read = readForm(fields, form.typed, context, before);
  const problems = {
    ...check(read.values),
    ...checkEntry(file, register, form.record, read.values),
    ...read.problems,
  };
  if (Object.keys(problems).length > 0) return done({ record: '', problems });
  const record = form.record ?? newId(ports.random);
  const edited = merged === null ? firstFields(read.values) : changesOf(merged, before, read.values, seen);
  if (Object.keys(edited).length === 0) return done({ record, problems: {} });
  const saved = await save(ports, session, { file: file.id, record, kind: register, fields: edited });
  return saved.ok ? done({ record, problems: {} }) : saved;
}

/** Consent names its recipient, and files their service, so no two entries that stand may have one name; and a use rests on one basis. */
function checkEntry(file: CaseFile, register: RegisterName, own: string | null, values: Values) {
  const { name, use, endedOn } = values;
  if (endedOn !== '') return {};
  if (register === 'lawful-basis') {
    const isChosen = recordsOf(file, register).some(
      ({ record, value }) => record !== own && value.endedOn === '' && value.use === use,
    );
    return isChosen ? { use: 'USE_TAKEN' as const } : {};
  }
  if (register !== 'directory-entry' && register !== 'service') return {};
  const isTaken = recordsOf(file, register).some(
    ({ record, value }) =>
      record !== own &&
      value.endedOn === '' &&
      foldForSearch(value.name) === foldForSearch(typeof name === 'string' ? name : ''),
  );
  return isTaken ? { name: 'NAME_TAKEN' as const } : {};
}
