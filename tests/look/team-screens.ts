/** A charity begins, and everything about who works there. */
import { useSetUp } from '../../renderer/features/setup/store.ts';
import { go as goTo, type Route, type TeamTab } from '../../renderer/features/shell/route.ts';
import type { OfficeView } from '../../renderer/vault/office-api.ts';
import {
  deviceId,
  libraryOf,
  newOffice,
  offerTo,
  practiceOffice,
  type Staff,
  teamId,
  workerId,
} from '../ui/fixture-office.ts';
import { fingerprint, fixtureCards } from '../ui/fixture-office-calls.ts';
import { id22, id43 } from '../ui/fixture-people.ts';
import type { FixtureOptions } from '../ui/fixture-vault.ts';
import type { LookScreen, Stage } from './screens.ts';

const asSeenBy = (who: Staff, over: Partial<OfficeView> = {}): FixtureOptions => ({
  office: practiceOffice(who, over),
  library: libraryOf(who),
});
const chelsea = asSeenBy('chelsea');
const outOfTouch: FixtureOptions = {
  ...asSeenBy('chelsea', { inTouch: false, offers: [] }),
  sync: { stage: 'offline' },
};
const at = (route: Route) => () => goTo(route);
const tab = (name: TeamTab) => at({ at: 'team', tab: name });
const main = '#screen form button[type=submit]';
const danger = '#screen [data-kind=danger]';

const fresh: FixtureOptions = { phase: 'fresh', server: 'https://office.example.org' };
const atStep = (step: 'claim' | 'charity' | 'you' | 'passphrase' | 'cards') => () =>
  useSetUp.setState(({ form }) => ({
    step,
    form: { ...form, organisation: 'Willow Bridge Community', recordPrefix: 'WBC' },
  }));

async function toCard(stage: Stage): Promise<void> {
  atStep('cards')();
  await stage.settled();
  await stage.press('#screen [data-kind=main]');
}

async function toTypeBack(stage: Stage): Promise<void> {
  await toCard(stage);
  for (let card = 0; card < 2; card += 1) {
    await stage.press('#card-on-paper');
    await stage.press(main);
  }
  const [number = '', words = ''] = fixtureCards.cardA.split('\n');
  await stage.type('#type-card-A-number', number);
  await stage.type('#type-card-A', words.split(' ').slice(0, 9).join(' '));
}

async function fillInvitation(stage: Stage): Promise<void> {
  goTo({ at: 'invite', worker: null });
  await stage.settled();
  await stage.type('#invite-name', 'Grace Lindqvist');
  await stage.type('#invite-role', 'Outreach worker');
}

const manyOffers = [
  offerTo({ type: 'member', worker: workerId('bob'), joins: [], leaves: [], administrator: true }),
  offerTo({ type: 'erase', file: id43('erase-me'), ground: 'request' }, { by: [workerId('priya')] }),
  offerTo(
    { type: 'policy', leaseDays: 7, breakGlassHours: 8 },
    { by: [workerId('chelsea')], canApprove: false },
  ),
  offerTo({
    type: 'invite',
    invitation: id43('second'),
    sign: id43('second'),
    worker: workerId('bob'),
    administrator: false,
    teams: [],
    blob: id43('second'),
  }),
];

export const teamScreens: readonly LookScreen[] = [
  { name: 'setup-claim', vault: fresh, go: atStep('claim') },
  {
    name: 'setup-claim-wrong',
    vault: { phase: 'fresh' },
    go: async ({ settled, press }) => {
      atStep('claim')();
      await settled();
      await press(main);
    },
  },
  { name: 'setup-charity', vault: fresh, go: atStep('charity') },
  { name: 'setup-you', vault: fresh, go: atStep('you') },
  { name: 'setup-passphrase', vault: fresh, go: atStep('passphrase') },
  { name: 'setup-cards', vault: fresh, go: atStep('cards') },
  { name: 'setup-card', vault: fresh, go: toCard },
  { name: 'setup-card-back', vault: fresh, go: toTypeBack },
  {
    name: 'setup-refused',
    vault: fresh,
    go: () => useSetUp.setState({ step: 'claim', problem: { code: 'CLAIM_REFUSED' } }),
  },
  { name: 'setup-begun', vault: fresh, go: () => useSetUp.setState({ step: 'begun', fingerprint }) },
  { name: 'team-people', vault: chelsea, go: tab('people') },
  { name: 'team-people-worker', go: tab('people') },
  {
    name: 'team-people-new',
    vault: { office: newOffice(), library: libraryOf('chelsea') },
    go: tab('people'),
  },
  { name: 'team-people-offline', vault: outOfTouch, go: tab('people') },
  {
    name: 'team-stuck',
    vault: { instead: { office: () => ({ ok: false, problem: { code: 'LOG_FORK' } }) } },
    go: tab('people'),
  },
  { name: 'team-member', vault: chelsea, go: at({ at: 'member', worker: workerId('bob') }) },
  {
    name: 'team-member-teams',
    vault: asSeenBy('chelsea', { offers: [] }),
    go: async ({ settled, press }) => {
      goTo({ at: 'member', worker: workerId('bob') });
      await settled();
      await press('#screen .ui-card .ui-button');
    },
  },
  { name: 'team-member-left', vault: chelsea, go: at({ at: 'member', worker: workerId('tom') }) },
  { name: 'team-leaves', vault: chelsea, go: at({ at: 'leaves', worker: workerId('bob') }) },
  {
    name: 'team-leaves-sure',
    vault: chelsea,
    go: async ({ settled, press }) => {
      goTo({ at: 'leaves', worker: workerId('bob') });
      await settled();
      await press(danger);
    },
  },
  { name: 'team-invite', vault: chelsea, go: at({ at: 'invite', worker: null }) },
  {
    name: 'team-invite-words',
    vault: { ...chelsea, server: 'https://office.example.org' },
    go: async (stage) => {
      await fillInvitation(stage);
      await stage.press(main);
    },
  },
  {
    name: 'team-invite-waits',
    vault: { ...chelsea, server: 'https://office.example.org' },
    go: async (stage) => {
      goTo({ at: 'invite', worker: workerId('bob') });
      await stage.settled();
      await stage.press('#screen [data-kind=main]');
    },
  },
  {
    name: 'team-invite-refused',
    vault: {
      ...chelsea,
      instead: { invite: () => ({ ok: false, problem: { code: 'LOG_REFUSED' } }) },
    },
    go: async (stage) => {
      await fillInvitation(stage);
      await stage.press(main);
    },
  },
  { name: 'team-laptops', vault: chelsea, go: tab('laptops') },
  { name: 'team-laptop', vault: chelsea, go: at({ at: 'device', device: deviceId('bob') }) },
  { name: 'team-laptop-stolen', vault: chelsea, go: at({ at: 'device', device: deviceId('stolen') }) },
  { name: 'team-laptop-wiped', vault: chelsea, go: at({ at: 'device', device: deviceId('tom') }) },
  { name: 'team-lost', vault: chelsea, go: at({ at: 'lost', device: deviceId('bob') }) },
  { name: 'team-teams', vault: chelsea, go: tab('teams') },
  { name: 'team-one', vault: chelsea, go: at({ at: 'one-team', team: teamId('brackenford') }) },
  { name: 'team-new', vault: chelsea, go: at({ at: 'new-team' }) },
  {
    name: 'team-came-back',
    vault: asSeenBy('chelsea', { restoring: { at: '2026-11-20T03:00:00.000Z' }, offers: [] }),
    go: tab('approve'),
  },
  {
    name: 'team-approve',
    vault: {
      ...asSeenBy('chelsea', {
        offers: manyOffers.map((offer, index) => ({ ...offer, offer: id43(`offer-${index}`) })),
      }),
    },
    go: tab('approve'),
  },
  {
    name: 'team-approve-empty',
    vault: asSeenBy('dev', { offers: [], glass: [], erasures: [] }),
    go: tab('approve'),
  },
  { name: 'team-approve-worker', go: tab('approve') },
  { name: 'team-rules', vault: chelsea, go: tab('rules') },
  { name: 'team-rules-due', vault: asSeenBy('chelsea', { recoveryDue: true }), go: tab('rules') },
  { name: 'team-rules-worker', go: tab('rules') },
  { name: 'team-new-cards', vault: chelsea, go: at({ at: 'new-cards' }) },
  { name: 'team-gone', vault: chelsea, go: at({ at: 'member', worker: id22('nobody') }) },
];
