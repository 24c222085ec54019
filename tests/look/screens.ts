/** Every screen by name, and how to get there. */
import { useEnrol } from '../../renderer/features/enrol/store.ts';
import { useSearch } from '../../renderer/features/people/search.ts';
import { useIdle } from '../../renderer/features/shell/idle.ts';
import { hideScreen } from '../../renderer/features/shell/Neutral.tsx';
import { go, type Route } from '../../renderer/features/shell/route.ts';
import { useSession } from '../../renderer/features/shell/session.ts';
import type { DraftSummary } from '../../renderer/vault/api.ts';
import { id22, id43, emptyFile, practiceFiles, recordNumberOf } from '../ui/fixture-people.ts';
import { people } from '../../build/practice/content/people.ts';
import type { FixtureOptions, FixtureVault } from '../ui/fixture-vault.ts';
import { actScreens } from './act-screens.ts';

export interface Stage {
  vault: FixtureVault;
  settled(): Promise<void>;
  press(selector: string): Promise<void>;
}

export interface LookScreen {
  name: string;
  vault?: FixtureOptions;
  /** What happens after the app has begun. */
  then?: (stage: Stage) => void | Promise<void>;
}

const at = (route: Route) => () => go(route);
const margaret = id43('margaret');

const unfinished: DraftSummary = {
  id: id22('draft-margaret'),
  file: margaret,
  personName: 'Margaret Okoro',
  step: 'sign',
  startedAt: '2026-11-23T09:41:00.000Z',
  handedOver: true,
};

const waiting: FixtureOptions['sync'] = {
  stage: 'offline',
  waiting: 3,
  officeLastAnswered: '2026-11-23T08:52:00.000Z',
};
const tray = [
  { id: 'one', problem: { code: 'UNKNOWN_DEVICE' as const }, file: null },
  { id: 'two', problem: { code: 'ROW_DAMAGED' as const }, file: margaret },
];

/** Text that would be dangerous or confusing anywhere but in a text node. */
const strange = emptyFile(
  id43('strange'),
  {
    ...people.samir,
    recordNumber: recordNumberOf(40),
    legalName: '<img src=x onerror=alert(1)> Sam \u202Eletap',
    preferredName: 'ليلى',
    alert:
      '<b>Bold</b> & \u2066isolated\u2069 https://example.org/a-very-long-word-that-does-not-break-anywhere-by-itself',
  },
  'parked',
);

const blankForm = '#screen form button[type=submit]';

export const screens: readonly LookScreen[] = [
  { name: 'enrol-invitation', vault: { phase: 'fresh', server: 'https://office.example.org' } },
  {
    name: 'enrol-mistyped',
    vault: { phase: 'fresh' },
    then: async ({ settled, press }) => {
      useEnrol.setState({
        step: 'passphrase',
        server: 'office.example.org',
        code: 'legal winner thank yeer wave sausage worth useful legal winner thank yellow',
      });
      await settled();
      useEnrol.setState({ step: 'invitation' });
      await settled();
      await press(blankForm);
    },
  },
  {
    name: 'enrol-passphrase',
    vault: { phase: 'fresh' },
    then: () => useEnrol.setState({ step: 'passphrase' }),
  },
  {
    name: 'enrol-working',
    vault: { phase: 'fresh' },
    then: ({ vault }) => {
      useEnrol.setState({ step: 'working' });
      vault.emit('progress', { stage: 'join', done: 2, total: 4 });
    },
  },
  {
    name: 'enrol-done',
    vault: { phase: 'fresh' },
    then: () =>
      useEnrol.setState({
        step: 'done',
        joined: { worker: 'Alice Morgan', organisation: 'Willow Bridge Community (practice)' },
      }),
  },
  { name: 'unlock', vault: { phase: 'locked' } },
  {
    name: 'unlock-rebuilt',
    vault: { phase: 'locked' },
    then: ({ vault }) => vault.emit('announce', { code: 'LOCAL_DB_LOST' }),
  },
  {
    name: 'begin-stuck',
    vault: { instead: { begin: () => ({ ok: false, problem: { code: 'DB_NEWER' } }) } },
  },
  {
    name: 'recover',
    then: () => {
      useSession.setState({ unfinished: [unfinished] });
      go({ at: 'recover' });
    },
  },
  {
    name: 'recover-discard',
    then: async ({ settled, press }) => {
      useSession.setState({ unfinished: [unfinished] });
      go({ at: 'recover' });
      await settled();
      await press('[data-kind=danger]');
    },
  },
  { name: 'today' },
  { name: 'today-empty', vault: { files: [] } },
  {
    name: 'today-waiting',
    vault: { sync: { ...waiting, tray } },
    then: ({ vault }) => {
      useSession.setState({ unfinished: [unfinished] });
      vault.emit('announce', { code: 'LOCAL_DB_LOST' });
    },
  },
  {
    name: 'today-sending',
    vault: { sync: { ...waiting, stage: 'sending', progress: { done: 1, total: 3 } } },
  },
  { name: 'people', then: at({ at: 'people' }) },
  {
    name: 'people-found',
    then: () => {
      go({ at: 'people' });
      useSearch.setState({ query: 'hart' });
    },
  },
  {
    name: 'people-nobody',
    then: () => {
      go({ at: 'people' });
      useSearch.setState({ query: 'Winifred' });
    },
  },
  { name: 'add-person', then: at({ at: 'add-person', name: 'Winifred' }) },
  {
    name: 'add-person-wrong',
    then: async ({ settled, press }) => {
      go({ at: 'add-person', name: '' });
      await settled();
      await press(blankForm);
    },
  },
  {
    name: 'add-person-match',
    then: async ({ settled, press }) => {
      go({ at: 'add-person', name: 'Margaret Okoro' });
      await settled();
      await press(blankForm);
    },
  },
  {
    name: 'file-overview',
    vault: { sync: waiting },
    then: at({ at: 'file', file: margaret, tab: 'overview' }),
  },
  {
    name: 'file-consent',
    vault: { sync: waiting },
    then: at({ at: 'file', file: margaret, tab: 'consent' }),
  },
  { name: 'file-visits', then: at({ at: 'file', file: margaret, tab: 'visits' }) },
  { name: 'file-details', then: at({ at: 'file', file: margaret, tab: 'details' }) },
  { name: 'file-question', then: at({ at: 'file', file: id43('nadia'), tab: 'overview' }) },
  {
    name: 'file-strange-text',
    vault: { files: [strange, ...practiceFiles()] },
    then: at({ at: 'file', file: id43('strange'), tab: 'overview' }),
  },
  { name: 'file-gone', then: at({ at: 'file', file: id43('nobody'), tab: 'overview' }) },
  { name: 'tray', vault: { sync: { stage: 'needs-you', tray } }, then: at({ at: 'tray' }) },
  { name: 'neutral', then: hideScreen },
  { name: 'idle-warning', then: () => useIdle.setState({ locksIn: 25 }) },
  ...actScreens,
];
