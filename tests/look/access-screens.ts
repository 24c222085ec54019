/** Who can open a file, emergencies, telling, parked work, and a laptop that has been away for long. */
import { fileReference } from '../../shared/rules/file-reference.ts';
import { go as goTo, type Route } from '../../renderer/features/shell/route.ts';
import type { GlassView, OfficeView } from '../../renderer/vault/office-api.ts';
import { libraryOf, offerTo, practiceOffice, type Staff, teamId, workerId } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import type { FixtureOptions } from '../ui/fixture-vault.ts';
import type { LookScreen, Stage } from './screens.ts';

const margaret = id43('margaret');
const access: Route = { at: 'file', file: margaret, tab: 'access' };
const main = '#screen form button[type=submit]';
/** On somebody's own laptop. */
const asSeenBy = (who: Staff, over: Partial<OfficeView> = {}): FixtureOptions => ({
  office: practiceOffice(who, over),
  library: libraryOf(who),
});
const chelsea = asSeenBy('chelsea');
const ruth = asSeenBy('ruth');

async function shared({ vault }: Stage): Promise<void> {
  await vault.call('shareFile', margaret, teamId('weir'), '2026-11-25T23:59:59.999Z');
  goTo(access);
}

const open = (minutes: number): GlassView => ({
  entry: 70,
  file: margaret,
  personName: '',
  worker: workerId('ruth'),
  reason: 'life-at-risk',
  words: null,
  at: new Date(Date.now() - 3_600_000).toISOString(),
  until: new Date(Date.now() + minutes * 60_000).toISOString(),
  review: null,
  canReview: false,
});

async function filled({ settled, press, type }: Stage): Promise<void> {
  goTo({ at: 'break-glass' });
  await settled();
  await type('#glass-reference', fileReference(margaret));
  await press('#glass-reason .ui-choice input');
  await type('#glass-words', 'The ambulance crew asked which medicines she takes.');
  await press(main);
}

const offline: FixtureOptions = {
  ...ruth,
  instead: { breakGlass: () => ({ ok: false, problem: { code: 'BG_OFFLINE' } }) },
};

const lease = (
  over: Partial<{ state: 'good' | 'soon' | 'ended'; daysLeft: number; clockBack: boolean }>,
) => ({
  sync: {
    stage: 'offline' as const,
    waiting: 3,
    lease: { state: 'good' as const, daysLeft: 9, clockBack: false, ...over },
  },
});

export const accessScreens: readonly LookScreen[] = [
  { name: 'file-access', go: shared },
  {
    name: 'file-access-share',
    go: async ({ settled, press }) => {
      goTo(access);
      await settled();
      await press('.ui-columns .ui-stack .ui-button');
    },
  },
  {
    name: 'file-access-custodian',
    vault: asSeenBy('chelsea', {
      offers: [offerTo({ type: 'erase', file: margaret, ground: 'request' })],
    }),
    go: shared,
  },
  {
    name: 'file-access-held',
    vault: chelsea,
    go: async ({ vault }) => {
      const typed = { kind: 'insurer', why: 'A claim is looked into.', placedOn: '1 Nov 2026' };
      await vault.call('saveRecord', { file: margaret, kind: 'hold', record: null, typed, seen: {} });
      goTo(access);
    },
  },
  {
    name: 'file-access-stop',
    go: async (stage) => {
      await shared(stage);
      await stage.settled();
      await stage.press('.ui-row .ui-button');
    },
  },
  { name: 'erase', vault: chelsea, go: () => goTo({ at: 'erase', file: margaret }) },
  {
    name: 'erase-means',
    vault: chelsea,
    go: async ({ settled, press }) => {
      goTo({ at: 'erase', file: margaret });
      await settled();
      await press('.ui-choice input');
      await press('#screen [data-kind=main]');
    },
  },
  {
    name: 'erase-waits',
    vault: chelsea,
    go: async ({ settled, press }) => {
      goTo({ at: 'erase', file: margaret });
      await settled();
      await press('.ui-choice input');
      await press('#screen [data-kind=main]');
      await press('#screen [data-kind=danger]');
    },
  },
  {
    name: 'file-erased',
    vault: { instead: { openFile: () => ({ ok: false, problem: { code: 'ERASED' } }) } },
    go: () => goTo({ at: 'file', file: id43('erased'), tab: 'overview' }),
  },
  { name: 'glass', vault: asSeenBy('priya'), go: () => goTo({ at: 'glass' }) },
  { name: 'glass-not-on-duty', go: () => goTo({ at: 'glass' }) },
  { name: 'break-glass', vault: ruth, go: () => goTo({ at: 'break-glass' }) },
  {
    name: 'break-glass-wrong',
    vault: ruth,
    go: async ({ settled, press }) => {
      goTo({ at: 'break-glass' });
      await settled();
      await press(main);
    },
  },
  { name: 'break-glass-warning', vault: ruth, go: filled },
  {
    name: 'break-glass-offline',
    vault: offline,
    go: async (stage) => {
      await filled(stage);
      await stage.press('#screen [data-kind=danger]');
    },
  },
  {
    name: 'glass-file',
    vault: asSeenBy('ruth', { glass: [open(187)] }),
    go: () => goTo({ at: 'glass-file', entry: 70 }),
  },
  {
    name: 'glass-over',
    vault: asSeenBy('ruth', { glass: [open(-1)] }),
    go: () => goTo({ at: 'glass-file', entry: 70 }),
  },
  { name: 'today-glass', vault: asSeenBy('priya') },
  { name: 'tell', go: () => goTo({ at: 'tell', file: margaret }) },
  {
    name: 'told',
    vault: { sync: { stage: 'offline', waiting: 1 } },
    go: async ({ settled, press, type }) => {
      goTo({ at: 'tell', file: margaret });
      await settled();
      await type('#screen textarea', 'She said that her nephew keeps her bank card.');
      await press(main);
    },
  },
  {
    name: 'file-notes',
    vault: ruth,
    go: () => goTo({ at: 'file', file: margaret, tab: 'overview' }),
  },
  { name: 'parked', go: () => goTo({ at: 'parked' }) },
  {
    name: 'parked-offline',
    vault: { instead: { parked: () => ({ ok: false, problem: { code: 'OFFLINE' } }) } },
    go: () => goTo({ at: 'parked' }),
  },
  { name: 'lease-soon', vault: lease({ state: 'soon', daysLeft: 2 }) },
  {
    name: 'lease-ended',
    vault: lease({ state: 'ended', daysLeft: 0 }),
    go: () => goTo({ at: 'file', file: margaret, tab: 'consent' }),
  },
  { name: 'clock-back', vault: lease({ clockBack: true }) },
];
