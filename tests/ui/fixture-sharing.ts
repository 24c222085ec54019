/** The calls about sharing, for the fixture vault: the real gate, asked of the views in memory. */
import { hash } from '../../shared/crypto/hash.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { wordOf } from '../../shared/record/field/word-of.ts';
import { planWording } from '../../shared/rules/plan-wording.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import type { SharingCalls, SharingEntry, ToTell } from '../../renderer/vault/sharing-api.ts';
import { channels, topics } from '../../shared/record/case/contact-permission.ts';
import { sharing, specialSections } from '../../shared/record/case/sharing.ts';
import { caseKindOf } from '../../shared/record/case/index.ts';
import { purposesOfUse } from '../../shared/record/case/purposes.ts';
import type { Values } from '../../shared/record/field/field.ts';
import { readForm } from '../../shared/record/field/form.ts';
import { fillLetter, letterFoot } from '../../shared/rules/letter.ts';
import { basisOf } from '../../shared/rules/lawful-basis.ts';
import { isSameRecipient } from '../../shared/rules/recipient-name.ts';
import { sharingGate, sharingPurposes, type Verdict } from '../../shared/rules/sharing-gate.ts';
import { practiceEntries } from './fixture-registers.ts';
import { recordFrom } from './fixture-records.ts';
import { id22, library } from './fixture-people.ts';

type Handlers = {
  [C in keyof SharingCalls]: (...args: Parameters<SharingCalls[C]>) => Outcome<ReturnType<SharingCalls[C]>>;
};

interface Files {
  all(): readonly FileView[];
  viewOf(file: string): FileView | undefined;
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const nothing: Outcome<never> = { ok: false, problem: { code: 'NOTHING_HERE' } };
const context = { today: '2026-11-24', practice: true };
const word = (values: Values | undefined, name: string) => {
  const value = values?.[name];
  return typeof value === 'string' ? value : '';
};

function entryOf(values: Values) {
  return practiceEntries.find(({ record }) => record === values['recipient'])?.values;
}

function pickedOf(view: FileView, values: Values): RecordView[] {
  const items = values['items'];
  return view.records.filter(
    ({ kind, record }) => Array.isArray(items) && items.includes(`${kind}/${record}`),
  );
}

function verdictOf(view: FileView, values: Values): Verdict | null {
  const entry = entryOf(values);
  const purpose = sharingPurposes.find((one) => one === values['purpose']);
  if (purpose === undefined || (entry === undefined && values['around'] === '')) return null;
  const basis = basisOf(purpose, []);
  const name = word(entry, 'name');
  const named = view.decisions.filter(({ decision }) =>
    isSameRecipient(decision.recipient?.name ?? '', name),
  );
  return sharingGate({
    purpose,
    six: basis.six,
    assessed: basis.assessed,
    known: true,
    never: view.records.some(
      ({ kind, values: held }) => kind === 'never-share' && held['recipient'] === values['recipient'],
    ),
    decisions: named.map(({ purpose: id, answer, decision, safety }) => ({
      purpose: id,
      answer,
      explicit: decision.kind === 'special-category',
      parked: safety === 'parked',
      lapsed: false,
      paused: null,
    })),
    othersAllowed: view.decisions.some(
      ({ answer, decision }) => answer === 'given' && decision.recipient !== null,
    ),
    relies: word(values, 'relies'),
    special:
      values['special'] === true ||
      pickedOf(view, values).some(({ kind }) => specialSections.includes(caseKindOf(kind).section)),
    reason: word(values, 'reason'),
    granted: false,
    limit: null,
  });
}

/** The practice letter, filled as the real vault fills it. */
function letterFor(view: FileView, values: Values): string {
  const template = practiceEntries.find(({ record }) => record === values['template'])?.values;
  const filled = fillLetter(word(template, 'words'), {
    person: view.person.legalName,
    'record number': view.person.recordNumber,
    recipient: word(entryOf(values), 'name'),
    contact: word(values, 'person'),
    worker: library.me.name,
    date: '24 November 2026',
    words: word(values, 'letterWords'),
  });
  return filled.ok && template !== undefined ? `${filled.value}\n\n${letterFoot(library.organisation)}` : '';
}

/** What the real vault writes into a sharing when it is saved. */
function writtenInto(view: FileView, values: Values, stopped: string) {
  const entry = entryOf(values);
  const purpose = sharingPurposes.find((one) => one === values['purpose']);
  return {
    recipientName: word(entry, 'name'),
    recipientKind: word(entry, 'kind'),
    six: purpose === undefined ? '' : purposesOfUse[purpose].six,
    letter: stopped === '' ? letterFor(view, values) : '',
    stopped,
  };
}

/** A sharing that the gate stops is not saved. */
export function ruledFixture(view: FileView, record: RecordView): Outcome<RecordView> {
  if (record.kind === 'plan-mark') return signedPlan(view, record);
  if (record.kind !== 'sharing') return done(record);
  const verdict = verdictOf(view, record.values);
  if (verdict?.allowed === false) return { ok: false, problem: { code: verdict.why } };
  return done({ ...record, values: { ...record.values, ...writtenInto(view, record.values, '') } });
}

/** Bound to the words that the plan has now, as the real vault does it. */
function signedPlan({ records }: FileView, record: RecordView): Outcome<RecordView> {
  const wording = wordOf(record.values, 'wording');
  const plan = wordOf(record.values, 'plan');
  if (planWording(records, plan) !== wording) return { ok: false, problem: { code: 'PLAN_CHANGED' } };
  return done({ ...record, values: { ...record.values, hash: hash('plan', utf8(wording)) } });
}

export function sharingFixture({ all, viewOf, replace }: Files, owed: ToTell[] = []): Handlers {
  const read = (form: RecordForm) => readForm(sharing.fields, form.typed, context).values;
  return {
    sharingGate(form) {
      const view = viewOf(form.file);
      if (view === undefined) return nothing;
      const aboutOthers = pickedOf(view, read(form)).filter(({ values }) => values['aboutOthers'] === true);
      return done({
        verdict: verdictOf(view, read(form)),
        aboutOthers: aboutOthers.length,
        letter: letterFor(view, read(form)),
      });
    },
    keepStopped(form) {
      const view = viewOf(form.file);
      const verdict = view === undefined ? null : verdictOf(view, read(form));
      if (view === undefined || verdict === null) return nothing;
      if (verdict.allowed) return { ok: false, problem: { code: 'SHARING_NOT_STOPPED' } };
      const { view: made } = recordFrom(form, null, id22(`sharing-${view.records.length}`));
      const values = { ...made.values, ...writtenInto(view, made.values, verdict.why) };
      replace(form.file, (file) => ({ ...file, records: [...file.records, { ...made, values }] }));
      return done({ record: made.record, problems: {} });
    },
    sharingLog: () =>
      done(
        all().flatMap((view) =>
          view.records.filter(({ kind }) => kind === 'sharing').map((one) => logged(view, one)),
        ),
      ),
    toTell: () => done(owed),
    contactNow: () =>
      done(
        channels.flatMap((channel) =>
          topics.map((topic) => ({ channel, topic, allowed: topic === 'support', answer: '' })),
        ),
      ),
  };
}

function logged(view: FileView, { record, values, begun, safety }: RecordView): SharingEntry {
  const listOf = (name: string) => (Array.isArray(values[name]) ? values[name].map(String) : []);
  return {
    file: view.file,
    record,
    personName: view.person.legalName,
    recordNumber: view.person.recordNumber,
    at: begun.at,
    workerName: begun.workerName,
    recipientName: word(values, 'recipientName'),
    recipientKind: word(values, 'recipientKind'),
    purpose: word(values, 'purpose'),
    six: word(values, 'six'),
    nine: word(values, 'nine'),
    items: listOf('items').map((pointer) => pointer.split('/')[0] ?? ''),
    details: listOf('details'),
    alsoSaid: word(values, 'alsoSaid'),
    channel: word(values, 'channel'),
    told: word(values, 'told'),
    stopped: word(values, 'stopped'),
    safety,
  };
}
