/** How the fixture vault answers about the organisation: believably, in memory, and by the same codes as the real one. */
import { type Fields, needed } from '../../shared/record/field/field.ts';
import { type FormProblems, readForm, type TypedForm } from '../../shared/record/field/form.ts';
import { oneOf } from '../../shared/record/field/choice.ts';
import { backgroundChecks } from '../../shared/rules/fitness.ts';
import { line } from '../../shared/record/field/text.ts';
import { date } from '../../shared/record/field/time.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { localDay } from '../../shared/rules/calendar.ts';
import { fileIdStart, fileReference } from '../../shared/rules/file-reference.ts';
import type { FileView, Outcome, Problem } from '../../renderer/vault/api.ts';
import type {
  Entered,
  FileAccess,
  OfficeCalls,
  OfficeView,
  ParkedView,
  RestrictedNoteView,
  TeamView,
} from '../../renderer/vault/office-api.ts';
import { deviceId, offerTo, practiceOffice, teamId, workerId } from './fixture-office.ts';
import { id22, id43 } from './fixture-people.ts';

type OfficeHandlers = {
  [C in keyof OfficeCalls]: (...args: Parameters<OfficeCalls[C]>) => Outcome<ReturnType<OfficeCalls[C]>>;
};

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const refuse = (code: Problem['code'], details?: Problem['details']): Outcome<never> => ({
  ok: false,
  problem: { code, ...(details === undefined ? {} : { details }) },
});

export const invitationWords =
  'ribbon copper lantern meadow thunder velvet orchard gentle harvest pencil window acoustic';
const cardOf = (number: string, step: number) =>
  `${number}\n${entropyToMnemonic(
    Uint8Array.from({ length: 32 }, (_, place) => (place * step + 17) % 256),
    wordlist,
  )}`;
/** Two cards of the right shape; they open nothing. */
export const fixtureCards = { cardA: cardOf('A-7K3M-Q9', 37), cardB: cardOf('B-7K3M-2T', 61) };
export const fingerprint = '7K3Q 9D2Y 4MNP 6RTV 8WXZ 2BCD 5FGH 3JKL';

/** Case, hyphens and line breaks do not matter. */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .join(' ')
    .trim();

export const practiceParked: readonly ParkedView[] = [
  {
    change: id43('parked-visit'),
    file: id43('margaret'),
    personName: 'Margaret Okoro',
    worker: workerId('bob'),
    workerName: 'Bob Adeyemi',
    kind: 'visit',
    lines: [
      { label: 'worker', text: workerId('bob') },
      { label: 'startedAt', text: '2026-11-16T09:05:00.000Z' },
      { label: 'endedAt', text: '2026-11-16T09:50:00.000Z' },
    ],
    at: '2026-11-16T09:50:00.000Z',
    arrivedAt: '2026-11-18T17:02:00.000Z',
    why: 'device-removed',
  },
];

export const practiceNotes: readonly RestrictedNoteView[] = [
  {
    about: {
      file: id43('margaret'),
      reference: fileReference(id43('margaret')),
      personName: 'Margaret Okoro',
    },
    topic: 'safeguarding',
    words: 'She said that her nephew keeps her bank card and does not give it back.',
    at: '2026-11-19T11:00:00.000Z',
    worker: 'Bob Adeyemi',
  },
];

interface Behind {
  /** The file, where this laptop holds it. */
  viewOf: (file: string) => FileView | undefined;
  /** What is saved takes its draft along. */
  drop: (place: FormPlace) => void;
  /** Called when the charity has begun. */
  entered: () => void;
}

export function officeFixture(
  first: OfficeView = practiceOffice(),
  { viewOf, drop, entered }: Behind,
): OfficeHandlers {
  let office = first;
  let parked = [...practiceParked];
  const access = new Map<string, { shared: FileAccess['teams'] }>();

  const set = (change: Partial<OfficeView>): Outcome<null> => {
    office = { ...office, ...change };
    return done(null);
  };
  const setAbout = (
    worker: string,
    fields: Fields,
    typed: TypedForm,
  ): Outcome<{ problems: FormProblems }> => {
    const { values, problems } = readForm(fields, typed, { today: localDay(new Date()), practice: true });
    if (Object.keys(problems).length === 0) {
      set({ members: office.members.map((one) => (one.worker === worker ? { ...one, ...values } : one)) });
    }
    return done({ problems });
  };
  /** As every change of the log: with the office, or not at all. */
  const atOffice = <T>(work: () => Outcome<T>): Outcome<T> =>
    office.inTouch ? work() : refuse('NEEDS_OFFICE');
  const severalAdministrators = () =>
    office.members.filter(({ administrator, active }) => administrator && active).length > 1;
  const wait = (what: Parameters<typeof offerTo>[0]): Outcome<Entered> => {
    const offer = offerTo(what, {
      offer: id43(`offer-${office.offers.length}`),
      by: [office.me.worker],
      canApprove: false,
    });
    set({ offers: [offer, ...office.offers] });
    return done({ state: 'waiting', offer: offer.offer });
  };
  const byTwo = (what: Parameters<typeof offerTo>[0], change: () => Partial<OfficeView>) =>
    severalAdministrators() ? wait(what) : enter(change());
  const enter = (change: Partial<OfficeView>): Outcome<Entered> => {
    set(change);
    return done({ state: 'entered' });
  };
  const cardsProblem = (cardA: string, cardB: string): Outcome<null> => {
    if (plain(cardA) === plain(cardB)) return refuse('NEEDS_TWO_PEOPLE');
    if (plain(cardA) !== plain(fixtureCards.cardA)) return refuse('RECOVERY_CARD_MISTYPED', { card: 'A' });
    if (plain(cardB) !== plain(fixtureCards.cardB)) return refuse('RECOVERY_CARD_MISTYPED', { card: 'B' });
    return done(null);
  };
  const inTeams = (worker: string, joins: readonly string[], leaves: readonly string[]): TeamView[] =>
    office.teams.map((team) => {
      if (joins.includes(team.team)) return { ...team, members: [...team.members, worker] };
      return leaves.includes(team.team)
        ? { ...team, members: team.members.filter((member) => member !== worker) }
        : team;
    });
  const asEntry = ({ team, name, kind }: TeamView) => ({ team, name, kind });
  const accessOf = (file: string): FileAccess => {
    const { shared } = access.get(file) ?? { shared: [] };
    const root = office.teams.filter(({ team }) => team === teamId('brackenford'));
    const overseers = office.teams.filter(({ kind }) => kind === 'data-protection');
    const fixed = [...root, ...overseers].map((team) => ({
      ...asEntry(team),
      until: null,
      canRevoke: false,
    }));
    const holds = new Set([...fixed, ...shared].map(({ team }) => team));
    const readers = office.teams.filter(({ team }) => holds.has(team)).flatMap(({ members }) => members);
    return {
      reference: fileReference(file),
      teams: [...fixed, ...shared],
      people: office.members
        .filter(({ worker }) => readers.includes(worker))
        .map(({ worker, name }) => ({ worker, name })),
      held: isHeld(file),
      erased: office.erasures.some((one) => one.file === file),
      could: office.teams
        .filter(({ team, kind }) => (kind === 'work' || kind === 'own') && !holds.has(team))
        .map(asEntry),
    };
  };
  const isHeld = (file: string) =>
    viewOf(file)?.records.some(({ kind, values }) => kind === 'hold' && values['liftedOn'] === '') === true;
  const change = (file: string, next: { shared: FileAccess['teams'] }) => {
    access.set(file, next);
    return done(null);
  };

  return {
    recoveryCards: () => done(fixtureCards),
    checkCards: cardsProblem,
    found: ({ cardA, cardB }) => {
      const checked = cardsProblem(cardA, cardB);
      if (!checked.ok) return checked;
      entered();
      return done({ fingerprint });
    },
    office: () => done(office),
    invite: ({ worker, name, teams, administrator }) =>
      atOffice(() => {
        const id = worker ?? id22(`new-${office.invitations.length}`);
        const invitation = id43(`invitation-${office.invitations.length}`);
        const known = office.members.find((one) => one.worker === worker);
        const given = office.teams.filter(({ team }) => teams.includes(team));
        const takesTwo = administrator || known !== undefined || given.some(({ mine }) => !mine);
        const made = { invitation, worker: id, name: known?.name ?? name };
        const next = (): Partial<OfficeView> => ({
          invitations: [
            ...office.invitations,
            { ...made, state: 'open', expires: '2026-12-23T12:00:00.000Z' },
          ],
        });
        const body = { invitation, sign: invitation, blob: invitation, worker: id, administrator, teams };
        const entered = takesTwo ? byTwo({ type: 'invite', ...body }, next) : enter(next());
        return entered.ok ? done({ words: invitationWords, entered: entered.value }) : entered;
      }),
    cancelInvitation: (invitation) =>
      atOffice(() =>
        set({
          invitations: office.invitations.map((one) =>
            one.invitation === invitation ? { ...one, state: 'cancelled' } : one,
          ),
        }),
      ),
    makeTeam: ({ kind, name, members }) =>
      atOffice(() => {
        const team = teamId(`new-${office.teams.length}`);
        return enter({
          teams: [...office.teams, { team, kind, name, members, mine: members.includes(office.me.worker) }],
        });
      }),
    nameTeam: (team, name) =>
      atOffice(() => set({ teams: office.teams.map((one) => (one.team === team ? { ...one, name } : one)) })),
    setName: (worker, typed) => setAbout(worker, { name: needed(line(70)), role: needed(line(70)) }, typed),
    setFitness: (worker, typed) =>
      setAbout(worker, { check: oneOf(backgroundChecks), trainedOn: date('past') }, typed),
    fitness: () => done({ missing: [], trainedUntil: '', training: 'none', isShut: false, counts: false }),
    setFitnessFrom: () => done({ problems: {} }),
    keyDays: () => done(office.teams.map(({ team }) => ({ team, renewedAt: '2026-10-30T16:05:00.000Z' }))),
    setUndertaking: (worker, undertakingOn) =>
      setAbout(worker, { undertakingOn: date('past') }, { undertakingOn }),
    changeMember: ({ worker, joins, leaves, administrator }) =>
      atOffice(() => {
        const next = () => ({
          teams: inTeams(worker, joins, leaves),
          members: office.members.map((one) =>
            one.worker === worker ? { ...one, administrator: administrator ?? one.administrator } : one,
          ),
        });
        return administrator === null
          ? enter(next())
          : byTwo({ type: 'member', worker, joins, leaves, administrator }, next);
      }),
    removeWorker: (worker, wipe) =>
      atOffice(() => {
        const next = () => ({
          members: office.members.map((one) => (one.worker === worker ? { ...one, active: false } : one)),
          teams: office.teams.map((team) => ({
            ...team,
            members: team.members.filter((member) => member !== worker),
          })),
          devices: office.devices.map((one) =>
            one.worker === worker && one.removed === null
              ? { ...one, removed: { at: new Date().toISOString(), why: 'left' as const, wipe } }
              : one,
          ),
        });
        const member = office.members.find((one) => one.worker === worker);
        return member?.administrator === true ? byTwo({ type: 'leave', worker, wipe }, next) : enter(next());
      }),
    removeDevice: (device, why, wipe) =>
      atOffice(() =>
        set({
          devices: office.devices.map((one) =>
            one.device === device ? { ...one, removed: { at: new Date().toISOString(), why, wipe } } : one,
          ),
        }),
      ),
    deviceReport: (id) => {
      const device = office.devices.find((one) => one.device === id);
      if (device === undefined) return refuse('NOTHING_HERE');
      const member = office.members.find(({ worker }) => worker === device.worker);
      const isStolen = id === deviceId('stolen');
      return done({
        device,
        workerName: member?.name ?? '',
        teams: office.teams
          .filter(({ members, kind }) => members.includes(device.worker) || kind === 'everyone')
          .map(({ team, name }, index) => ({
            team,
            name,
            keyRenewed: device.removed === null || index > 2 ? null : '2026-11-16T11:21:00.000Z',
          })),
        files: 38,
        accepted: 212,
        parked: isStolen ? parked.length : 0,
      });
    },
    approve: (offer) =>
      atOffice(() => {
        const found = office.offers.find((one) => one.offer === offer);
        if (found === undefined) return refuse('PROPOSAL_EXPIRED');
        if (!found.canApprove) return refuse('NEEDS_TWO_PEOPLE');
        return enter({ offers: office.offers.filter((one) => one.offer !== offer) });
      }),
    dropOffer: (offer) => atOffice(() => set({ offers: office.offers.filter((one) => one.offer !== offer) })),
    setPolicy: (policy) => atOffice(() => byTwo({ type: 'policy', ...policy }, () => ({ policy }))),
    renewRecovery: (cardA, cardB) =>
      atOffice(() => {
        const checked = cardsProblem(cardA, cardB);
        if (!checked.ok) return checked;
        return byTwo({ type: 'recovery', key: id43('recovery') }, () => ({ recoveryDue: false }));
      }),
    fileAccess: (file) => (viewOf(file) === undefined ? refuse('NOTHING_HERE') : done(accessOf(file))),
    shareFile: (file, team, until) =>
      atOffice(() => {
        const found = office.teams.find((one) => one.team === team);
        if (found === undefined) return refuse('NOTHING_HERE');
        const { shared = [] } = access.get(file) ?? {};
        return change(file, { shared: [...shared, { ...asEntry(found), until, canRevoke: true }] });
      }),
    unshareFile: (file, team) =>
      atOffice(() => {
        const { shared = [] } = access.get(file) ?? {};
        return change(file, { shared: shared.filter((one) => one.team !== team) });
      }),
    sayRestored: () =>
      atOffice(() =>
        wait({
          type: 'restore',
          incarnation: id22('life'),
          log: { size: 1, head: id43('head') },
          feeds: [],
        }),
      ),
    eraseFile: (file, ground) =>
      atOffice(() => (isHeld(file) ? refuse('LEGAL_HOLD') : wait({ type: 'erase', file, ground }))),
    breakGlass: ({ reference, reason, words, hours }) => {
      if (!office.inTouch) return refuse('BG_OFFLINE');
      if (!office.me.onDuty) return refuse('BG_NOT_ON_ROTA');
      if (hours > office.policy.breakGlassHours) return refuse('BG_TOO_LONG');
      const start = fileIdStart(reference);
      const entry = 70 + office.glass.length;
      const now = Date.now();
      set({
        glass: [
          {
            entry,
            file: start === null ? id43('margaret') : `${start}${id43('margaret').slice(start.length)}`,
            personName: '',
            worker: office.me.worker,
            reason,
            words,
            at: new Date(now).toISOString(),
            until: new Date(now + hours * 3_600_000).toISOString(),
            review: null,
            canReview: false,
          },
          ...office.glass,
        ],
      });
      return done({ entry });
    },
    openGlass: (entry) => {
      const found = office.glass.find((one) => one.entry === entry);
      const view = viewOf(found?.file ?? '');
      return view === undefined ? refuse('NOTHING_HERE') : done(view);
    },
    reviewGlass: (entry, verdict) =>
      atOffice(() => {
        const at = new Date().toISOString();
        const review = { worker: office.me.worker, verdict, at };
        return set({
          glass: office.glass.map((one) =>
            one.entry === entry ? { ...one, review, canReview: false } : one,
          ),
        });
      }),
    parked: () => atOffice(() => done(parked)),
    decideParked: (changes) =>
      atOffice(() => {
        parked = parked.filter(({ change: id }) => !changes.includes(id));
        return done(null);
      }),
    tellTeam({ file }) {
      drop({ form: 'tell-safeguarding', file, record: null });
      return done({ receipt: fileReference(file) });
    },
    makeRunSheet: () => atOffice(() => done({ file: id43('run-sheet') })),
    runSheets: () => done([]),
    tripsOn: () => done([]),
    notesAbout: (file) => {
      const mayRead = office.teams.some(({ kind, mine }) => kind === 'safeguarding' && mine);
      return done(mayRead && (file === null || file === id43('margaret')) ? [...practiceNotes] : []);
    },
  };
}
