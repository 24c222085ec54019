/** A small charity of invented people, as the vault tells of it: six who work there and one who has left, with something in every state. */
import type { Worker } from '../../shared/record/organisation.ts';
import type { Library } from '../../renderer/vault/api.ts';
import type {
  DeviceView,
  ErasureView,
  GlassView,
  InvitationView,
  MemberView,
  OfficeView,
  OfferView,
  TeamView,
} from '../../renderer/vault/office-api.ts';
import { workers } from '../../build/practice/content/workers.ts';
import { id22, id43, library } from './fixture-people.ts';

const staff = {
  ...workers,
  priya: {
    name: 'Priya Nair',
    role: 'Data Protection Officer',
    undertakingOn: '2025-09-01',
    check: 'current',
    trainedOn: '2026-09-14',
  },
  ruth: {
    name: 'Ruth Ellery',
    role: 'Safeguarding lead',
    undertakingOn: '2025-09-01',
    check: 'current',
    trainedOn: '2026-09-14',
  },
  tom: { name: 'Tom Ashby', role: 'Volunteer driver', undertakingOn: '', check: '', trainedOn: '' },
} as const;
export type Staff = keyof typeof staff;

const administrators: readonly Staff[] = ['chelsea', 'dev'];
const custodians: readonly Staff[] = [...administrators, 'priya'];
const onDuty: readonly Staff[] = ['ruth', 'dev'];

export const staffIds = Object.keys(staff) as Staff[];
export const workerId = (who: Staff): string => id22(who);
export const teamId = (name: string): string => id22(`team-${name}`);
export const deviceId = (who: string): string => id43(`device-${who}`);

function members(me: Staff): MemberView[] {
  return staffIds.map((who) => ({
    worker: workerId(who),
    ...staff[who],
    administrator: administrators.includes(who),
    active: who !== 'tom',
    me: who === me,
  }));
}

function teams(me: Staff): TeamView[] {
  const here = staffIds.filter((who) => who !== 'tom');
  const given: readonly [name: string, kind: TeamView['kind'], shown: string, who: readonly Staff[]][] = [
    ['everyone', 'everyone', '', here],
    ['brackenford', 'work', 'Brackenford visits', ['alice', 'bob', 'chelsea']],
    ['weir', 'work', 'Weir Valley drivers', ['dev', 'bob']],
    ['own-alice', 'own', 'Alice’s own list', ['alice']],
    ['own-bob', 'own', 'Bob’s own list', ['bob']],
    ['safeguarding', 'safeguarding', 'Safeguarding', ['ruth', 'priya']],
    ['finance', 'finance', 'Money matters', ['dev']],
    ['equality', 'equality', 'Fair for all', ['priya']],
    ['data-protection', 'data-protection', 'Data protection', ['priya', 'chelsea']],
    ['duty', 'duty', 'On duty', onDuty],
  ];
  return given.map(([name, kind, shown, who]) => ({
    team: teamId(name),
    kind,
    name: shown,
    members: who.map(workerId),
    mine: who.includes(me),
  }));
}

function devices(me: Staff): DeviceView[] {
  const inUse = staffIds.map((who, index): DeviceView => ({
    device: deviceId(who),
    worker: workerId(who),
    mine: who === me,
    since: `2026-0${index + 1}-12T09:15:00.000Z`,
    removed: null,
    lastSeen: `2026-11-23T0${8 - index}:12:00.000Z`,
    wipedAt: null,
  }));
  return [
    ...inUse.map((device): DeviceView => {
      if (device.worker !== workerId('tom')) return device;
      return {
        ...device,
        removed: { at: '2026-10-30T16:00:00.000Z', why: 'left', wipe: true },
        lastSeen: '2026-10-31T08:04:00.000Z',
        wipedAt: '2026-10-31T08:04:00.000Z',
      };
    }),
    {
      device: deviceId('stolen'),
      worker: workerId('bob'),
      mine: false,
      since: '2026-02-02T10:00:00.000Z',
      removed: { at: '2026-11-16T11:20:00.000Z', why: 'stolen', wipe: true },
      lastSeen: '2026-11-16T08:41:00.000Z',
      wipedAt: null,
    },
  ];
}

const invitations: readonly InvitationView[] = [
  {
    invitation: id43('invitation-grace'),
    worker: id22('grace'),
    name: 'Grace Lindqvist',
    state: 'open',
    expires: '2026-12-20T09:00:00.000Z',
  },
  {
    invitation: id43('invitation-bob'),
    worker: workerId('bob'),
    name: staff.bob.name,
    state: 'used',
    expires: '2026-12-16T12:00:00.000Z',
  },
];

export function offerTo(what: OfferView['what'], over: Partial<OfferView> = {}): OfferView {
  return {
    offer: id43(`offer-${what.type}`),
    what,
    by: [workerId('dev')],
    at: '2026-11-22T14:30:00.000Z',
    expires: '2026-12-22T14:30:00.000Z',
    canApprove: true,
    ...over,
  };
}

const makeBobAdministrator = offerTo({
  type: 'member',
  worker: workerId('bob'),
  joins: [],
  leaves: [],
  administrator: true,
});

function glass(me: Staff): GlassView[] {
  const reads = me === 'priya' || me === 'chelsea';
  return [
    {
      entry: 61,
      file: id43('samir'),
      personName: me === 'alice' ? 'Samir Haddad' : '',
      worker: workerId('ruth'),
      reason: 'life-at-risk',
      words: reads ? 'The ambulance crew asked which medicines he takes.' : null,
      at: '2026-11-21T22:14:00.000Z',
      until: '2026-11-22T02:14:00.000Z',
      review: null,
      canReview: reads,
    },
    {
      entry: 44,
      file: id43('nadia'),
      personName: '',
      worker: workerId('dev'),
      reason: 'cover',
      words: reads ? 'Bob was ill, and a lift was booked for nine.' : null,
      at: '2026-10-04T07:30:00.000Z',
      until: '2026-10-04T09:30:00.000Z',
      review: { worker: workerId('priya'), verdict: 'justified', at: '2026-10-05T10:00:00.000Z' },
      canReview: false,
    },
  ];
}

const erasures: readonly ErasureView[] = [
  {
    entry: 58,
    file: id43('erased'),
    at: '2026-11-20T15:00:00.000Z',
    ground: 'request',
    acknowledged: ['chelsea', 'dev', 'priya'].map(deviceId),
    waitingFor: ['alice', 'bob'].map(deviceId),
  },
];

/** What somebody of the charity sees. Alice is an outreach worker; Chelsea and Dev are administrators, Priya answers for data protection, Ruth is on duty. */
export function practiceOffice(me: Staff = 'alice', over: Partial<OfficeView> = {}): OfficeView {
  const asks = custodians.includes(me);
  return {
    me: {
      worker: workerId(me),
      administrator: administrators.includes(me),
      custodian: asks,
      onDuty: onDuty.includes(me),
    },
    members: members(me),
    devices: devices(me).map((device) => (asks ? device : { ...device, lastSeen: null, wipedAt: null })),
    teams: teams(me),
    invitations: [...invitations],
    offers: asks ? [{ ...makeBobAdministrator, canApprove: me === 'chelsea' }] : [],
    glass: glass(me),
    erasures: erasures.map((one) =>
      asks ? one : { ...one, acknowledged: [], waitingFor: [...one.acknowledged, ...one.waitingFor] },
    ),
    policy: { leaseDays: 14, breakGlassHours: 4 },
    recoveryDue: false,
    restoring: null,
    inTouch: true,
    ...over,
  };
}

/** An organisation as it has just begun: one administrator, and the two teams of the beginning. */
export function newOffice(): OfficeView {
  const office = practiceOffice('chelsea');
  const me = workerId('chelsea');
  return {
    ...office,
    members: office.members.filter(({ worker }) => worker === me),
    devices: office.devices.filter(({ worker }) => worker === me),
    teams: office.teams
      .filter(({ kind, team }) => kind === 'everyone' || team === teamId('brackenford'))
      .map((team) => ({ ...team, members: [me] })),
    invitations: [],
    offers: [],
    glass: [],
    erasures: [],
  };
}

/** The organisation's own words, as somebody of its staff reads them. */
export function libraryOf(me: Staff): Library {
  const all = staffIds.map((who): Worker => ({ worker: workerId(who), ...staff[who] }));
  return { ...library, workers: all, me: { worker: workerId(me), ...staff[me] } };
}
