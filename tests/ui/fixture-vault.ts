/**
 * A vault in memory, for looking at screens and testing them. It keeps nothing, seals nothing and checks no passphrase but its own;
 * never part of the app. What a screen shows of it is what the real vault would say in the same words.
 */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { AppBridge, AppEvents } from '../../shared/wire/app.ts';
import type {
  FileView,
  Outcome,
  Problem,
  SyncStatus,
  Vault,
  VaultCall,
  VaultCalls,
  VaultEvents,
  VaultPhase,
} from '../../renderer/vault/api.ts';
import {
  type FormDraft,
  formDraftSchema,
  type FormPlace,
  isSamePlace,
} from '../../shared/record/form-draft.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { packFixture } from './fixture-pack.ts';
import type { Pack } from '../../renderer/vault/pack-api.ts';
import { requestRules, requestsFixture, type RequestsOnScreen } from './fixture-requests.ts';
import { reportsFixture, type ReportsOnScreen } from './fixture-reports.ts';
import type { PartView } from '../../renderer/vault/part-api.ts';
import { partsFixture } from './fixture-parts.ts';
import { retentionFixture, type RetentionOnScreen } from './fixture-retention.ts';
import { auditFixture } from './fixture-audit.ts';
import { photosFixture } from './fixture-photos.ts';
import type { ToTell } from '../../renderer/vault/sharing-api.ts';
import { emptyDraft } from './act-drafts.ts';
import type { OfficeView } from '../../renderer/vault/office-api.ts';
import { found, matchesOf, readPerson, summaryOf } from './fixture-checks.ts';
import { officeFixture } from './fixture-office-calls.ts';
import { officeCasesFixture } from './fixture-office-cases.ts';
import { ruledFixture, sharingFixture } from './fixture-sharing.ts';
import { noticesFixture, withRefreshes } from './fixture-notices.ts';
import { optOutFixture } from './fixture-opt-out.ts';
import { mailingFixture } from './fixture-mailing.ts';
import { practiceEntries, registersFixture } from './fixture-registers.ts';
import { importFixture } from './fixture-import.ts';
import { householdFixture } from './fixture-household.ts';
import type { OfficeCase } from '../../renderer/vault/office-case-api.ts';
import type { RestrictedView } from '../../renderer/vault/restricted-api.ts';
import { recordsFixture } from './fixture-records.ts';
import { restrictedFixture } from './fixture-restricted.ts';
import { visitsFixture, withPlans } from './fixture-visits.ts';
import { emptyFile, id22, id43, library, practiceFiles, recordNumberOf } from './fixture-people.ts';

type Handlers = {
  [C in VaultCall]: (...args: Parameters<VaultCalls[C]>) => Outcome<ReturnType<VaultCalls[C]>>;
};

export const fixturePassphrase = 'copper lantern meadow ribbon thursday';

export interface FixtureOptions {
  phase?: VaultPhase;
  server?: string | null;
  files?: FileView[];
  sync?: Partial<SyncStatus>;
  drafts?: ActDraft[];
  /** Half-filled forms from before. */
  forms?: FormDraft[];
  library?: typeof library;
  /** The organisation; without it, what Alice sees of the practice one. */
  office?: OfficeView;
  /** Who must be told of a withdrawal. */
  toTell?: ToTell[];
  /** What teams of this worker were sent, in full; none otherwise. */
  restricted?: readonly RestrictedView[];
  /** What the data-protection team has, where this worker is in it. */
  cases?: readonly OfficeCase[];
  rights?: RequestsOnScreen;
  /** The copy that somebody gets. */
  pack?: Pack;
  statistics?: ReportsOnScreen;
  retention?: RetentionOnScreen;
  /** What of each file may be destroyed by itself. */
  part?: PartView;
  /** Answers given instead of the usual ones. */
  instead?: Partial<Handlers>;
}

export interface FixtureVault extends Vault {
  emit<E extends keyof VaultEvents>(name: E, detail: VaultEvents[E]): void;
  /** What was asked, in order. */
  asked: VaultCall[];
}

const upToDate: SyncStatus = {
  stage: 'up-to-date',
  waiting: 0,
  progress: null,
  officeLastAnswered: new Date().toISOString(),
  tray: [],
  problem: null,
  keptIn: 'laptop',
  lease: { state: 'good', daysLeft: 14, clockBack: false },
};

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const refuse = (code: Problem['code']): Outcome<never> => ({ ok: false, problem: { code } });

export function fixtureVault(options: FixtureOptions = {}): FixtureVault {
  const listeners = new Map<string, Set<(detail: never) => void>>();
  const asked: VaultCall[] = [];
  let files = options.files ?? practiceFiles();
  let phase: VaultPhase = options.phase ?? 'open';
  let pin: string | null = null;
  const drafts = new Map((options.drafts ?? []).map((draft) => [draft.id, draft]));
  let forms = options.forms ?? [];
  const sync: SyncStatus = { ...upToDate, ...options.sync };

  const emit: FixtureVault['emit'] = (name, detail) => {
    for (const listener of listeners.get(name) ?? []) listener(detail as never);
  };
  const enter = (next: VaultPhase) => {
    phase = next;
    emit('phase', next);
  };
  const viewOf = (file: string) => files.find((view) => view.file === file);
  const replace = (file: string, change: (view: FileView) => FileView): Outcome<null> => {
    files = files.map((view) => (view.file === file ? change(view) : view));
    emit('changed', [file]);
    return done(null);
  };

  const drop = (place: FormPlace) => {
    forms = forms.filter((one) => !isSamePlace(one, place));
  };

  /** Gives the new file, or nothing where the form has problems. */
  const add = (form: TypedForm): string => {
    const { person, problems } = readPerson(form, recordNumberOf(files.length + 1));
    if (Object.keys(problems).length > 0) return '';
    const file = id43(`new-${files.length}`);
    files = [...files, emptyFile(file, person, 'laptop')];
    emit('changed', [file]);
    return file;
  };

  const restricted = restrictedFixture(
    { viewOf, replace, drop, changed: () => emit('changed', []) },
    options.restricted,
  );
  const records = recordsFixture({ viewOf, replace, drop, ruled: ruledFixture });

  const cases = officeCasesFixture(
    {
      drop,
      changed: () => emit('changed', []),
      onDevice: () =>
        files.map(({ file, person }) => ({
          file,
          reference: fileReference(file),
          personName: person.legalName,
        })),
      ruled: (known, kind, values) => requestRules(options.rights, known, kind, values),
    },
    [...(options.cases ?? []), ...(options.rights?.requests ?? [])],
  );

  const handlers: Handlers = {
    ...auditFixture(),
    ...packFixture(() => emit('changed', []), options.pack),
    ...requestsFixture(options.rights, cases.now),
    ...reportsFixture(options.statistics, () => emit('changed', [])),
    ...retentionFixture(options.retention),
    ...mailingFixture(() => files),
    ...partsFixture(options.part),
    ...photosFixture({ viewOf, replace }),
    ...importFixture({
      check(form) {
        const { person, problems } = readPerson(form, recordNumberOf(files.length + 1));
        return { problems, matches: Object.keys(problems).length > 0 ? [] : matchesOf(person, files) };
      },
      add,
      remove(file) {
        files = files.filter((view) => view.file !== file);
        emit('changed', [file]);
      },
    }),
    ...visitsFixture({ all: () => files, forms: () => forms, viewOf, replace }),
    ...records,
    ...restricted.handlers,
    ...cases.handlers,
    saveRecord: (form) => restricted.save(form) ?? records.saveRecord(form),
    markMistake: (file, kind, record, why) =>
      restricted.mark(file, why) ?? records.markMistake(file, kind, record, why),
    recordHistory: (file, ...which) => restricted.history(file) ?? records.recordHistory(file, ...which),
    ...sharingFixture({ all: () => files, viewOf, replace }, options.toTell),
    ...noticesFixture(options.library ?? library, () => emit('changed', [])),
    ...registersFixture(options.library?.registers, () => emit('changed', [])),
    ...optOutFixture(() => files, options.library?.registers ?? practiceEntries),
    ...officeFixture(options.office, { viewOf, drop, entered: () => enter('open') }),
    begin: () => done({ phase, shell: 'desktop', server: options.server ?? null }),
    suggestPassphrase: () => done('meadow copper lantern thursday ribbon'),
    checkPassphrase: (passphrase) => done([...passphrase].length < 15 ? 'short' : null),
    enrol: () => {
      enter('open');
      return done({ worker: library.me.name, organisation: library.organisation.name });
    },
    unlock: (passphrase) => {
      if (passphrase !== fixturePassphrase) return refuse('UNLOCK_FAILED');
      enter('open');
      return done({ unfinished: files.flatMap(({ draft }) => draft ?? []) });
    },
    checkCard: () => done(null),
    recover: () => {
      enter('open');
      return done({ unfinished: [] });
    },
    changePassphrase: (old) => (old === fixturePassphrase ? done(null) : refuse('UNLOCK_FAILED')),
    hasPin: () => done(pin !== null),
    setPin: (next) => {
      pin = next;
      return done(null);
    },
    wipe: () => {
      enter('fresh');
      return done(null);
    },
    lock: () => {
      enter('locked');
      return done(null);
    },
    library: () => done(options.library ?? library),
    findPeople: (query) => done(files.filter((view) => found(view, query)).map(summaryOf)),
    checkPerson: (form) => {
      const { person, problems } = readPerson(form, recordNumberOf(files.length + 1));
      return done({ problems, matches: matchesOf(person, files) });
    },
    addPerson: (form) => {
      const { problems } = readPerson(form, '');
      if (Object.keys(problems).length > 0) return done({ file: '', problems });
      drop({ form: 'new-person', file: null, record: null });
      return done({ file: add(form), problems: {} });
    },
    ...householdFixture({ files: () => files, replace }),
    openFile: (file) => {
      const view = viewOf(file);
      return view === undefined
        ? refuse('NOTHING_HERE')
        : done(withRefreshes(withPlans(view), options.library ?? library));
    },
    chooseValue: (file, record, field) =>
      restricted.choose(file, field) ??
      replace(file, (view) => ({
        ...view,
        questions: view.questions.filter((one) => one.record !== record || one.field !== field),
      })),
    beginAct: (file, visit) => {
      const { notices, purposes, tells } = options.library ?? library;
      const words = { notices, purposes, tells };
      const draft = emptyDraft({ id: id22(`draft-${file.slice(0, 8)}`), file, visit, words });
      drafts.set(draft.id, draft);
      return done(draft);
    },
    keepDraft: (draft) => {
      drafts.set(draft.id, draft);
      return done(null);
    },
    draft: (id) => {
      const draft = drafts.get(id);
      return draft === undefined ? refuse('NOTHING_HERE') : done(draft);
    },
    discardDraft: (id) => {
      drafts.delete(id);
      files = files.map((view) => (view.draft?.id === id ? { ...view, draft: null } : view));
      return done(null);
    },
    formDraft: (place) => done(forms.find((one) => isSamePlace(one, place)) ?? null),
    keepForm: (draft) => {
      const keptAt = new Date().toISOString();
      forms = [
        ...forms.filter((one) => !isSamePlace(one, draft)),
        formDraftSchema.parse({ ...draft, keptAt }),
      ];
      return done(null);
    },
    discardForm: (place) => {
      drop(place);
      return done(null);
    },
    handOver: (draft) => {
      drafts.set(draft.id, draft);
      enter('handed-over');
      return done(null);
    },
    takeBack: (passphrase) => {
      const draft = [...drafts.values()].at(-1);
      if (passphrase !== fixturePassphrase || draft === undefined) return refuse('UNLOCK_FAILED');
      enter('open');
      return done(draft);
    },
    finishAct: (draft) => {
      const { file } = drafts.get(draft) ?? { file: '' };
      return done({ act: viewOf(file)?.acts[0]?.act ?? id22('act') });
    },
    withdraw: ({ file, purpose }) => {
      const act = viewOf(file)?.acts[0]?.act ?? id22('act');
      replace(file, (view) => ({
        ...view,
        decisions: view.decisions.map((one) =>
          one.purpose === purpose ? { ...one, answer: 'withdrawn', safety: 'laptop' } : one,
        ),
      }));
      return done({ act });
    },
    verifyAct: () => done({ verified: true, steps: [{ step: 'statement', result: 'ok' }], times: null }),
    exportBundle: () => done({ name: 'consent.zip', bytes: new Uint8Array() }),
    syncNow: () => done(null),
    syncStatus: () => done(sync),
    ...options.instead,
  };

  return {
    asked,
    emit,
    call(name, ...args) {
      asked.push(name);
      return Promise.resolve(handlers[name](...args));
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}

export interface FixtureBridge extends AppBridge {
  emit<E extends keyof AppEvents>(name: E, detail: AppEvents[E]): void;
  asked: string[];
}

/** A shell that refuses everything politely, and can announce. */
export function fixtureBridge(): FixtureBridge {
  const listeners = new Map<string, Set<(detail: never) => void>>();
  const asked: string[] = [];
  const refused = { ok: false, problem: 'IPC_REFUSED' } as const;
  const call: AppBridge['call'] = (name, ..._args) => {
    asked.push(name);
    return Promise.resolve(refused);
  };
  return {
    asked,
    call,
    emit(name, detail) {
      for (const listener of listeners.get(name) ?? []) listener(detail as never);
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
