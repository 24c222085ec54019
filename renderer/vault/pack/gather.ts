/** Everything that this laptop holds about somebody: in their own files, sealed away to teams of this worker, and in words of others' files. */
import { fileReference } from '../../../shared/rules/file-reference.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { beforehand, type From } from '../../../shared/pack/look.ts';
import { mentionFinder } from '../../../shared/pack/mentions.ts';
import type { Outcome } from '../api.ts';
import { openFile } from '../audit/opening.ts';
import { filesTogether } from '../household/pairs.ts';
import { officeCase } from '../office-cases/read.ts';
import { done, problem } from '../outcome.ts';
import type { KeptRedaction, Pack, PackEntry } from '../pack-api.ts';
import type { Ports } from '../ports.ts';
import type { RecordView } from '../record-api.ts';
import { recordViews } from '../records/view.ts';
import { restrictedRecords } from '../restricted/read.ts';
import type { CaseFile, Session } from '../session.ts';
import { newestFirst } from '../views/file-view.ts';
import { personOf } from '../views/records.ts';
import { redactionsIn, requestFile } from './redactions.ts';

/** Kinds that a team of their own reads, and that are about a person. */
const sealed = ['concern', 'finance', 'equality', 'rights-request', 'data-complaint'] as const;

export function packOf(ports: Ports, session: Session, request: string): Outcome<Pack> {
  const own = requestFile(session, request);
  const asked = own === undefined ? null : officeCase(session, own, 'rights-request');
  if (own === undefined || asked === null) return problem('NOTHING_HERE');
  const right = asked.view.values['right'] === 'portability' ? 'portability' : 'access';
  const file = session.files.get(wordOf(asked.view.values, 'about'));
  if (file === undefined) return problem('NOTHING_HERE');
  const view = openFile(ports, session, file.id);
  if (!view.ok) return view;
  const files = filesTogether(session)(file);
  const ids = new Set(files.map(({ id }) => id));
  const redactions = Map.groupBy(redactionsIn(own), ({ record }) => record);
  const entry = (from: From) => (one: RecordView) => entryOf(from, one, redactions.get(one.record) ?? []);

  const held = files.flatMap((one) => recordViews(session, one)).filter(isHeld);
  const open = sealed
    .flatMap((kind) => restrictedRecords(session, null, kind))
    .filter(({ about, view: known }) => ids.has(about.file) && known.file !== request);
  const opened = new Set(open.map(({ reference }) => reference));
  return done({
    request,
    reference: fileReference(request),
    right,
    person: view.value.details,
    decisions: view.value.decisions,
    entries: [
      ...held
        .filter(({ kind, file: at }) => kind !== 'sent-away' && (kind !== 'person' || at !== file.id))
        .map(entry('own-file')),
      ...open
        .map(({ view: known }) => known)
        .filter(isHeld)
        .map(entry('sealed-away')),
      ...inOthersFiles(session, files).map(entry('others-file')),
    ],
    acts: files.flatMap((one) => newestFirst(one).map(({ statement }) => statement)),
    sealedAway: held
      // What was told to this team is here, the request itself too.
      .filter(({ kind, values }) => kind === 'sent-away' && values['what'] !== 'data-protection')
      .filter(({ values }) => !opened.has(wordOf(values, 'reference')))
      .map(({ values, begun }) => ({
        what: wordOf(values, 'what'),
        reference: wordOf(values, 'reference'),
        at: begun.at,
      })),
    incomplete: view.value.incomplete,
  });
}

/** What was marked as a mistake is held all the same; but how the alarm of a visit is silenced is nobody's data. */
const isHeld = ({ kind }: RecordView) => kind !== 'visit-step';

function entryOf(from: From, view: RecordView, redactions: KeptRedaction[]): PackEntry {
  const isDecided = redactions.some(({ reason, field }) => reason === null || field === '');
  return { view, from, look: isDecided ? null : beforehand(from, view.kind, view.values), redactions };
}

/** Fields of other people's files that name the person, or point to their file. */
function inOthersFiles(session: Session, own: readonly CaseFile[]): RecordView[] {
  const ids = own.map(({ id }) => id);
  const find = mentionFinder(own.flatMap(namesOf));
  const names = (value: unknown) =>
    typeof value === 'string' && (ids.includes(value) || find(value).length > 0);
  return [...session.files.values()]
    .filter((file) => !ids.includes(file.id) && personOf(file) !== undefined)
    .flatMap((file) => recordViews(session, file))
    .flatMap((view) => {
      const values = Object.entries(view.values).filter(([, value]) => names(value));
      return values.length === 0 ? [] : [{ ...view, values: Object.fromEntries(values) }];
    });
}

/** A first name alone is many people's. */
function namesOf(file: CaseFile): string[] {
  const person = personOf(file)?.value;
  if (person === undefined) return [];
  const { legalName, preferredName, previousNames, recordNumber, nhsNumber } = person;
  const whole = [legalName, preferredName, ...previousNames].filter((name) => name.includes(' '));
  const spaced = nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/u, '$1 $2 $3');
  return [...whole, recordNumber, nhsNumber, spaced];
}
