/** The consent act, from its draft to the signed statement, and the withdrawal of one decision. */
import { newId } from '../../shared/crypto/random.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import { firstFields } from '../../shared/change/diff.ts';
import { actHash, signAct } from '../../shared/evidence/act-signature.ts';
import { noticeHash } from '../../shared/evidence/notice.ts';
import { type ActDraft, newActDraft } from '../../shared/record/act-draft.ts';
import { type Statement, statementSchema } from '../../shared/record/consent-act.ts';
import type { Person } from '../../shared/record/case/person.ts';
import { actProblems } from '../../shared/rules/act-complete.ts';
import type { Purpose } from '../../shared/record/organisation.ts';
import { boundTo } from '../../shared/rules/recipient-name.ts';
import { versionInForce } from '../../shared/rules/notice/versions.ts';
import { noticeWords } from '../../shared/rules/notice-words.ts';
import type { Library, Outcome, Withdrawal } from './api.ts';
import { decisionsOf } from './act-decisions.ts';
import { evidenceOf } from './act-signing.ts';
import { done, problem } from './outcome.ts';
import { isoNow, type Ports, today } from './ports.ts';
import { save } from './save.ts';
import type { CaseFile, Session } from './session.ts';
import { decisionsNow } from './views/decisions.ts';
import { newestFirst } from './views/file-view.ts';
import { libraryOf } from './views/library.ts';
import { personOf, standingRecords } from './views/records.ts';
import { isPlain } from './writable.ts';

export function newDraft(
  ports: Ports,
  session: Session,
  file: string,
  visit: string | null,
): Outcome<ActDraft> {
  const context = contextOf(session, file);
  if (!context.ok) return context;
  const { library, person } = context.value;
  const easyRead =
    person.accessNeeds.includes('easy-read') ||
    person.communicationNeeds.some((need) => /easy\s*read/i.test(need));
  const { notices, noticeIssues } = library;
  const version = versionInForce(notices, noticeIssues, today(ports)) ?? 1;
  const inForce = notices.filter((notice) => notice.version === version);
  const wanted = inForce.find(({ form }) => form === (easyRead ? 'easy-read' : 'standard'));
  const { form, language } = wanted ?? inForce[0] ?? { form: 'standard', language: 'en' };
  return done(
    newActDraft({
      id: newId(ports.random),
      file,
      visit,
      startedAt: isoNow(ports.clock),
      // In words, which the screen knows and fills in.
      needs: [],
      notice: { form, version, language },
      words: {
        notices: inForce,
        purposes: boundPurposes(context.value),
        tells: library.tells,
        translations: library.translations.filter(({ language }) =>
          inForce.some((notice) => notice.language === language),
        ),
      },
    }),
  );
}

/** Cards that name somebody around the person, with that person's own record. */
function boundPurposes({ library, file }: Context): Purpose[] {
  const around = standingRecords(file, 'contact').map(({ record, value: { name } }) => ({ record, name }));
  return library.purposes.map((purpose) =>
    purpose.recipient === null ? purpose : { ...purpose, recipient: boundTo(purpose.recipient, around) },
  );
}

interface Context {
  session: Session;
  library: Library;
  file: CaseFile;
  person: Person;
}

function contextOf(session: Session, fileId: string): Outcome<Context> {
  const library = libraryOf(session);
  if (!library.ok) return library;
  const file = session.files.get(fileId);
  const person = file === undefined ? undefined : personOf(file)?.value;
  if (file === undefined || person === undefined) return problem('NOTHING_HERE');
  return done({ session, library: library.value, file, person });
}

/** Checks the draft whole, states it, signs it, and saves it. The draft goes in the same write. */
export async function finishAct(
  ports: Ports,
  session: Session,
  draftId: string,
): Promise<Outcome<{ act: string }>> {
  const draft = session.drafts.get(draftId);
  if (draft === undefined) return problem('NOTHING_HERE');
  const context = contextOf(session, draft.file);
  if (!context.ok) return context;
  const [missing] = actProblems(draft, draft.words.purposes);
  if (missing !== undefined) return problem(missing.code, { step: missing.step });
  const { how } = draft.notice;
  const { capacity } = draft.decider;
  const notice = noticeOf(draft);
  if (notice === null || how === '') return problem('CONSENT_NOTICE_MISSING');
  if (capacity === '') return problem('CONSENT_DECIDER_MISSING');
  const statement: Statement = {
    ...frame(ports, context.value),
    event: 'decided',
    visit: draft.visit,
    present: draft.present,
    notice: { ...notice, how },
    decider: { ...draft.decider, capacity },
    told: draft.words.tells
      .filter(({ tell }) => draft.told.includes(tell))
      .map(({ tell, saying, basis }) => ({ tell, saying, basis })),
    decisions: decisionsOf(draft),
    readBack: draft.readBack,
    handedOver: draft.wasHandedOver,
    signature: evidenceOf(draft),
    declaration: { ...declarer(context.value), ...draft.declaration },
  };
  return saveAct(ports, context.value, statement, [draft.id]);
}

/** A new act that takes one decision back. No signature and no reason is needed: it must be as easy as giving was. */
export async function withdraw(
  ports: Ports,
  session: Session,
  { file, purpose, remark }: Withdrawal,
): Promise<Outcome<{ act: string }>> {
  const context = contextOf(session, file);
  if (!context.ok) return context;
  const standing = decisionsNow(context.value.file).find((one) => one.purpose === purpose);
  if (standing?.answer !== 'given') return problem('CONSENT_NOTHING_TO_WITHDRAW');
  const before = [...context.value.file.acts.values()].find(
    ({ statement }) => statement.act === standing.act,
  );
  const { person } = context.value;
  return saveAct(
    ports,
    context.value,
    {
      ...frame(ports, context.value),
      event: 'withdrawn',
      visit: null,
      present: { needs: [...person.communicationNeeds], others: '', interpreter: '' },
      notice: null,
      decider: before?.statement.decider ?? {
        capacity: 'self',
        name: person.legalName,
        grounds: '',
        childsView: '',
      },
      told: [],
      decisions: [{ ...standing.decision, answer: 'withdrawn', remark, askAgainOn: '' }],
      readBack: false,
      handedOver: false,
      signature: { method: 'told-worker' },
      // Nothing was explained or asked: the worker heard it and wrote it down.
      declaration: { ...declarer(context.value), explained: false, understood: false, freely: false },
    },
    [],
  );
}

/** What every act says of itself, whatever it decides. */
function frame(
  { clock, random }: Ports,
  { session, library, file, person }: Context,
): Pick<Statement, 'type' | 'v' | 'act' | 'previous' | 'organisation' | 'file' | 'person' | 'captured'> {
  const [newest] = newestFirst(file);
  const { officeTime } = session;
  return {
    type: 'doorstep/consent-act',
    v: 1,
    act: newId(random),
    previous: newest === undefined ? null : actHash(newest.text),
    organisation: { genesis: library.genesis, name: library.organisation.name },
    file: file.id,
    person: { recordNumber: person.recordNumber, name: person.legalName },
    captured: {
      device: session.keyring.head.device,
      at: isoNow(clock),
      utcOffset: -new Date(clock.now()).getTimezoneOffset(),
      officeTime: officeTime?.at ?? '',
      msSinceOfficeTime:
        officeTime === null || officeTime.ticks === null
          ? null
          : Math.round(clock.ticks() - officeTime.ticks),
      app: session.app,
    },
  };
}

function declarer({ library }: Context): { worker: string; name: string } {
  return { worker: library.me.worker, name: library.me.name };
}

function noticeOf({ words, notice: wanted }: ActDraft): Omit<NonNullable<Statement['notice']>, 'how'> | null {
  const notice = words.notices.find(
    ({ form, version, language }) =>
      form === wanted.form &&
      version === wanted.version &&
      (wanted.language === undefined || language === wanted.language),
  );
  if (notice === undefined) return null;
  const lines = noticeWords(notice);
  const { version, form, language, title } = notice;
  return { notice: notice.notice, version, form, language, title, words: lines, hash: noticeHash(lines) };
}

async function saveAct(
  ports: Ports,
  { session, file }: Context,
  wanted: Statement,
  droppedDrafts: string[],
): Promise<Outcome<{ act: string }>> {
  const parsed = statementSchema.safeParse(wanted);
  if (!parsed.success || !isPlain(parsed.data)) return problem('FIELD_INVALID');
  const statement = canonicalText(parsed.data);
  const act = signAct(statement, session.keyring.keys.sign);
  const edit = {
    file: file.id,
    record: wanted.act,
    kind: 'consent-act',
    fields: firstFields({ statement: act.statement, signature: act.signature }),
  } as const;
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({ act: wanted.act }) : saved;
}
