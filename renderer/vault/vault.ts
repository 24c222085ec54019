/**
 * Everything a screen may ask, and when. While the vault is locked, or the laptop is in the person's hands, the answer to the
 * rest is no: that is decided here, and not by what a screen happens to show.
 */
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import { suggestWords } from '../../shared/crypto/words.ts';
import { formatFingerprint } from '../../shared/evidence/fingerprint.ts';
import type { AppEvents } from '../../shared/wire/app.ts';
import { finishAct, newDraft, withdraw } from './act.ts';
import { endAudit, handOver, startAudit } from './audit/hand-over.ts';
import { auditAnswers } from './audit/answers.ts';
import type { DraftSummary, Outcome, SyncStatus, VaultCall, VaultPhase } from './api.ts';
import { clearRemains, discardDraft, isKeepable, keepDraft } from './drafts.ts';
import { enrol } from './enrol.ts';
import { exportBundle, verifyAct } from './evidence.ts';
import { discardForm, formDraft, keepForm } from './form-drafts.ts';
import { importAnswers } from './import/answers.ts';
import { keepRecoverable, storedKeyring } from './keyring-file.ts';
import { peopleAnswers } from './household/answers.ts';
import { officeAnswers } from './office/answers.ts';
import { mailingAnswers } from './mailing/answers.ts';
import { whileFit } from './office/fitness.ts';
import { officeCaseAnswers } from './office-cases/answers.ts';
import { found, writeFirstWords } from './office/found.ts';
import { createRecoveryCards } from './office/recovery.ts';
import { optOutAnswers } from './opt-out/answers.ts';
import { done, problem } from './outcome.ts';
import { changePassphrase, createPassphraseCheck, ownWords } from './passphrase.ts';
import { weakness } from './passphrase-policy.ts';
import { checkPin, setPin } from './pin.ts';
import type { Ports } from './ports.ts';
import { checkCard, recover } from './recover.ts';
import { photoAnswers } from './attachments/answers.ts';
import { packAnswers } from './pack/answers.ts';
import { reportAnswers } from './reports/answers.ts';
import { requestAnswers } from './requests/answers.ts';
import { partAnswers } from './parts/answers.ts';
import { retentionAnswers } from './retention/answers.ts';
import { restrictedAnswers } from './restricted/answers.ts';
import { wipeKeys } from './keys.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recordAnswers } from './records/answers.ts';
import type { Session } from './session.ts';
import { forget } from './sync/forget.ts';
import { startSync, type Sync } from './sync/loop.ts';
import { keepTime } from './sync/office-time.ts';
import { sharingAnswers } from './sharing/answers.ts';
import type { AnswersTo, Turns } from './turns.ts';
import { openSession } from './unlock.ts';
import { draftSummary } from './views/file-view.ts';
import { libraryOf } from './views/library.ts';
import { visitAnswers } from './visits/answers.ts';
import { lookout } from './visits/view.ts';
import { wipeLaptop } from './wipe.ts';

export interface RunningVault {
  answers: AnswersTo<VaultCall>;
  /** What the shell announces: the network came or went. */
  heard(connectivity: AppEvents['connectivity']): void;
  /** When sending and receiving have come to rest, well or badly. */
  settled(): Promise<void>;
}

interface Open {
  session: Session;
  sync: Sync;
}

const PASSPHRASE_WORDS = 6;

export function createVault(ports: Ports): RunningVault {
  let open: Open | null = null;
  /** The draft that is in the person's hands. */
  let handed: string | null = null;
  let stopTime: () => void = () => {};
  let shell: 'desktop' | 'browser' = 'desktop';
  const oneByOne = oneAtATime();
  const check = createPassphraseCheck(ports);
  const keptIn = (): SyncStatus['keptIn'] => (shell === 'browser' ? 'browser' : 'laptop');

  /** Writing calls go one after another: each builds on the heads and the counter that the one before left. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => oneByOne(ports, work);

  function enter(phase: VaultPhase): void {
    ports.emit('phase', phase);
  }

  async function opened<T>(
    work: (session: Session, sync: Sync) => Promise<Outcome<T>> | Outcome<T>,
  ): Promise<Outcome<T>> {
    if (open === null) return problem('LOCKED');
    if (handed !== null) return problem('IN_HANDOVER');
    return work(open.session, open.sync);
  }

  /** A write, and the office told of it soon after. */
  function writing<T>(work: (session: Session) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return inTurn(() =>
      opened(async (session, sync) => {
        const outcome = await work(session);
        if (outcome.ok) sync.poke();
        return outcome;
      }),
    );
  }

  /** From here on nobody is answered, and nothing is written by itself any more. Gives what was open. */
  function close(): Open | null {
    const was = open;
    open = null;
    handed = null;
    stopTime();
    return was;
  }

  async function lock(): Promise<Outcome<null>> {
    const was = close();
    enter('locked');
    await was?.sync.stop();
    if (was === null) return done(null);
    await endAudit(ports, was.session);
    wipeKeys(was.session);
    return done(null);
  }

  async function start(keyring: OpenKeyring, first: boolean): Promise<Outcome<Session>> {
    const session = await openSession(ports, keyring, first);
    if (!session.ok) return session;
    await keepRecoverable(ports, session.value);
    const forgotten = await forget(ports, session.value);
    if (!forgotten.ok) return forgotten;
    const sync = startSync(ports, session.value, keptIn(), {
      storeFailed: () => void inTurn(rebuildStore),
      tampered() {
        ports.emit('announce', { code: 'TAMPER_SUSPECTED' });
        void inTurn(lock);
      },
      wiped() {
        void close()?.sync.stop();
        enter('fresh');
      },
    });
    open = { session: session.value, sync };
    stopTime();
    stopTime = keepTime(ports, session.value);
    sync.poke();
    void inTurn(() => clearRemains(ports, session.value));
    startAudit(ports, session.value, () => void writing((now) => handOver(ports, now)));
    return session;
  }

  /** The system emptied the store under an open vault: it is built again from the journal, and the office sends the rest. */
  async function rebuildStore(): Promise<void> {
    if (open === null) return;
    const { session, sync } = open;
    await sync.stop();
    ports.store.close();
    const again = await start(session.keyring, false);
    if (again.ok) again.value.pinMisses = session.pinMisses;
    else ports.emit('announce', again.problem);
    ports.emit('changed', []);
  }

  function unfinished(session: Session): DraftSummary[] {
    return [...session.drafts.keys()].flatMap((id) => draftSummary(session, id) ?? []);
  }

  const cards = createRecoveryCards(ports);
  const turns: Turns = { opened, writing };
  const forFit = whileFit(ports, turns);
  const importing = importAnswers(ports, forFit);
  const answers: AnswersTo<VaultCall> = {
    ...officeAnswers(ports, turns, cards),
    ...importing,
    ...peopleAnswers(ports, forFit),
    ...sharingAnswers(ports, forFit),
    ...photoAnswers(ports, forFit),
    ...recordAnswers(ports, forFit),
    ...visitAnswers(ports, forFit),
    ...restrictedAnswers(ports, forFit),
    // Anybody tells what went wrong, also who may open no file.
    sendRecord: restrictedAnswers(ports, turns).sendRecord,
    ...auditAnswers(ports, forFit, () => open?.session ?? null),
    ...officeCaseAnswers(ports, forFit),
    ...optOutAnswers(ports, forFit),
    ...reportAnswers(ports, forFit),
    ...mailingAnswers(ports, forFit),
    ...requestAnswers(ports, forFit),
    ...retentionAnswers(ports, forFit),
    ...partAnswers(ports, forFit),
    ...packAnswers(ports, forFit),

    found: (form) =>
      inTurn(async () => {
        const existing = await storedKeyring(ports.shell);
        if (!existing.ok) return existing;
        if (existing.value !== null) return problem('ALREADY_ENROLLED');
        const checked = cards.check(form.cardA, form.cardB);
        if (!checked.ok) return checked;
        checked.value.secret.wipe();
        const keyring = await found(ports, form, checked.value.public);
        if (!keyring.ok) return keyring;
        const session = await start(keyring.value, true);
        if (!session.ok) return session;
        const written = await writeFirstWords(ports, session.value, form);
        if (!written.ok) return written;
        enter('open');
        await firstReceive(ports);
        return done({ fingerprint: formatFingerprint(session.value.membership.org) });
      }),

    async begin() {
      const about = await ports.shell.call('app:about');
      if (!about.ok) return problem(about.problem);
      shell = about.value.shell;
      const keyring = await storedKeyring(ports.shell);
      if (!keyring.ok) return keyring;
      const server = await ports.shell.call('settings:server:read');
      if (!server.ok) return problem(server.problem);
      const phase: VaultPhase = open !== null ? 'open' : keyring.value === null ? 'fresh' : 'locked';
      return done({ phase, shell, server: server.value ?? about.value.server });
    },

    suggestPassphrase: async () => done(suggestWords(PASSPHRASE_WORDS, ports.random)),
    checkPassphrase: async (passphrase) =>
      done(weakness(passphrase, open === null ? [] : ownWords(open.session))),

    enrol: (form) =>
      inTurn(async () => {
        const existing = await storedKeyring(ports.shell);
        if (!existing.ok) return existing;
        if (existing.value !== null) return problem('ALREADY_ENROLLED');
        const keyring = await enrol(ports, form);
        if (!keyring.ok) return keyring;
        const session = await start(keyring.value, true);
        if (!session.ok) return session;
        enter('open');
        await firstReceive(ports);
        const library = libraryOf(session.value);
        return done({
          worker: library.ok ? library.value.me.name : '',
          organisation: session.value.membership.name,
        });
      }),

    unlock: (passphrase) =>
      inTurn(async () => {
        if (open !== null) return opened((session) => done({ unfinished: unfinished(session) }));
        const keyring = await check.open(passphrase);
        if (!keyring.ok) return keyring;
        const session = await start(keyring.value, false);
        if (!session.ok) return session;
        enter('open');
        return done({ unfinished: unfinished(session.value) });
      }),

    checkCard: (card) => checkCard(ports, card),
    recover: (form) =>
      inTurn(async () => {
        if (open !== null) return problem('NOT_ALLOWED');
        const keyring = await recover(ports, form);
        if (!keyring.ok) return keyring;
        await check.forgive();
        const session = await start(keyring.value, false);
        if (!session.ok) return session;
        enter('open');
        return done({ unfinished: unfinished(session.value) });
      }),
    changePassphrase: (old, passphrase) =>
      inTurn(() => opened((session) => changePassphrase(ports, session, check, { old, passphrase }))),
    hasPin: () => opened(({ keyring }) => done(keyring.pin !== null)),
    setPin: (pin) => inTurn(() => opened((session) => setPin(ports, session, pin))),
    wipe: () =>
      inTurn(() =>
        opened(async (session, sync) => {
          close();
          await sync.stop();
          return wipeLaptop(ports, session);
        }),
      ),

    // A long table that is being brought in must not keep the laptop open.
    lock: () => importing.stopImport().then(() => inTurn(lock)),

    library: () => opened(libraryOf),
    // A laptop in the person's hands rings too, and says nothing about anybody.
    async lookout() {
      if (open === null) return problem('LOCKED');
      return done(lookout(ports, open.session, { named: handed === null }));
    },

    beginAct: (file, visit) =>
      inTurn(() =>
        opened(async (session) => {
          const known = [...session.drafts.values()].find((draft) => draft.file === file);
          if (known !== undefined) return done(known);
          const draft = newDraft(ports, session, file, visit);
          if (!draft.ok) return draft;
          const kept = await keepDraft(ports, session, draft.value.id, draft.value);
          return kept.ok ? draft : kept;
        }),
      ),

    keepDraft: (draft) =>
      inTurn(async () => {
        if (open === null) return problem('LOCKED');
        if (handed !== null && handed !== draft.id) return problem('IN_HANDOVER');
        if (!open.session.drafts.has(draft.id)) return problem('NOTHING_HERE');
        if (!isKeepable(draft)) return problem('FIELD_INVALID');
        return keepDraft(ports, open.session, draft.id, { ...draft, handedOver: handed !== null });
      }),

    async draft(id) {
      if (open === null) return problem('LOCKED');
      if (handed !== null && handed !== id) return problem('IN_HANDOVER');
      const draft = open.session.drafts.get(id);
      return draft === undefined ? problem('NOTHING_HERE') : done(draft);
    },

    discardDraft: (id) => inTurn(() => opened((session) => discardDraft(ports, session, id))),

    formDraft: (place) => opened((session) => done(formDraft(session, place))),
    keepForm: (draft) => inTurn(() => opened((session) => keepForm(ports, session, draft))),
    discardForm: (place) => inTurn(() => opened((session) => discardForm(ports, session, place))),

    handOver: (draft) =>
      inTurn(() =>
        opened(async (session) => {
          if (!session.drafts.has(draft.id)) return problem('NOTHING_HERE');
          if (!isKeepable(draft)) return problem('FIELD_INVALID');
          const given = { ...draft, handedOver: true, wasHandedOver: true };
          const kept = await keepDraft(ports, session, draft.id, given);
          if (!kept.ok) return kept;
          handed = draft.id;
          enter('handed-over');
          return done(null);
        }),
      ),

    takeBack: (typed) =>
      inTurn(async () => {
        const draft = open?.session.drafts.get(handed ?? '');
        if (open === null || draft === undefined) return problem('NOT_IN_HANDOVER');
        const allowed = (await checkPin(ports, open.session, typed)) ?? (await check.open(typed));
        if (!allowed.ok) return allowed;
        const back = { ...draft, handedOver: false };
        const kept = await keepDraft(ports, open.session, back.id, back);
        if (!kept.ok) return kept;
        handed = null;
        enter('open');
        return done(back);
      }),

    finishAct: (draft) => writing((session) => finishAct(ports, session, draft)),
    withdraw: (withdrawal) => writing((session) => withdraw(ports, session, withdrawal)),
    verifyAct: (file, act) => opened((session) => verifyAct(ports, session, file, act)),
    exportBundle: (file, act) => opened((session) => exportBundle(ports, session, file, act)),

    async syncNow() {
      open?.sync.poke();
      return done(null);
    },

    syncStatus: async () => (open === null ? problem('LOCKED') : done(open.sync.status())),
  };

  /** After enrolling, the first screen should not be an empty one: waits for the first round with the office. */
  async function firstReceive({ emit }: Ports): Promise<void> {
    emit('progress', { stage: 'receive', done: 0, total: 1 });
    await open?.sync.settled();
    emit('progress', { stage: 'receive', done: 1, total: 1 });
  }

  return {
    answers,
    heard(connectivity) {
      if (connectivity === 'maybe-online') open?.sync.poke();
      else open?.sync.offline();
    },
    settled: async () => open?.sync.settled(),
  };
}
