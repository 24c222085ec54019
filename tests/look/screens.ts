/** Every screen by name, and how to get there. */
import { useEnrol } from '../../renderer/features/enrol/store.ts';
import { useSearch } from '../../renderer/features/people/search.ts';
import { useIdle } from '../../renderer/features/shell/idle.ts';
import { hideScreen } from '../../renderer/features/shell/Neutral.tsx';
import { go as goTo, type Route } from '../../renderer/features/shell/route.ts';
import { useSession } from '../../renderer/features/shell/session.ts';
import type { DraftSummary } from '../../renderer/vault/api.ts';
import { id22, id43, emptyFile, practiceFiles, recordNumberOf } from '../ui/fixture-people.ts';
import { people } from '../../build/practice/content/people.ts';
import type { FixtureOptions, FixtureVault } from '../ui/fixture-vault.ts';
import { accessScreens } from './access-screens.ts';
import { actScreens } from './act-screens.ts';
import { auditScreens } from './audit-screens.ts';
import { noticeScreens } from './notice-screens.ts';
import { photoScreens } from './photo-screens.ts';
import { protectionScreens } from './protection-screens.ts';
import { reportScreens } from './report-screens.ts';
import { requestScreens } from './request-screens.ts';
import { restrictedScreens } from './restricted-screens.ts';
import { retentionScreens } from './retention-screens.ts';
import { sharingScreens } from './sharing-screens.ts';
import { supportScreens } from './support-screens.ts';
import { teamScreens } from './team-screens.ts';
import { visitScreens } from './visit-screens.ts';

export interface Stage {
  vault: FixtureVault;
  settled(): Promise<void>;
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
}

export interface LookScreen {
  name: string;
  vault?: FixtureOptions;
  /** What happens after the app has begun. */
  go?: (stage: Stage) => void | Promise<void>;
}

const at = (route: Route) => () => goTo(route);
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

/** Margaret once more, under another spelling. */
const twin = emptyFile(
  id43('margret'),
  { ...people.margaret, recordNumber: recordNumberOf(50), legalName: 'Margret Okoro', nhsNumber: '' },
  'office',
);
const [first] = practiceFiles();
const joined = {
  ...(first ?? twin),
  same: {
    main: null,
    others: [{ file: twin.file, name: 'Margret Okoro', recordNumber: twin.person.recordNumber }],
  },
};

const blankForm = '#screen form button[type=submit]';

export const screens: readonly LookScreen[] = [
  { name: 'enrol-invitation', vault: { phase: 'fresh', server: 'https://office.example.org' } },
  {
    name: 'enrol-mistyped',
    vault: { phase: 'fresh' },
    go: async ({ settled, press }) => {
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
    go: () => useEnrol.setState({ step: 'passphrase' }),
  },
  {
    name: 'enrol-working',
    vault: { phase: 'fresh' },
    go: ({ vault }) => {
      useEnrol.setState({ step: 'working' });
      vault.emit('progress', { stage: 'join', done: 2, total: 4 });
    },
  },
  {
    name: 'enrol-done',
    vault: { phase: 'fresh' },
    go: () =>
      useEnrol.setState({
        step: 'done',
        joined: { worker: 'Alice Morgan', organisation: 'Willow Bridge Community (practice)' },
      }),
  },
  { name: 'unlock', vault: { phase: 'locked' } },
  {
    name: 'unlock-rebuilt',
    vault: { phase: 'locked' },
    go: ({ vault }) => vault.emit('announce', { code: 'LOCAL_DB_LOST' }),
  },
  {
    name: 'forgotten',
    vault: { phase: 'locked' },
    go: ({ press }) => press('button[data-kind=quiet]'),
  },
  {
    name: 'forgotten-wrong',
    vault: {
      phase: 'locked',
      instead: { checkCard: () => ({ ok: false, problem: { code: 'RECOVERY_EPOCH' } }) },
    },
    go: async ({ press }) => {
      await press('button[data-kind=quiet]');
      await press(blankForm);
    },
  },
  {
    name: 'begin-stuck',
    vault: { instead: { begin: () => ({ ok: false, problem: { code: 'DB_NEWER' } }) } },
  },
  {
    name: 'recover',
    go: () => {
      useSession.setState({ unfinished: [unfinished] });
      goTo({ at: 'recover' });
    },
  },
  {
    name: 'recover-discard',
    go: async ({ settled, press }) => {
      useSession.setState({ unfinished: [unfinished] });
      goTo({ at: 'recover' });
      await settled();
      await press('[data-kind=danger]');
    },
  },
  { name: 'today' },
  { name: 'today-empty', vault: { files: [] } },
  {
    name: 'today-waiting',
    vault: { sync: { ...waiting, tray } },
    go: ({ vault }) => {
      useSession.setState({ unfinished: [unfinished] });
      vault.emit('announce', { code: 'LOCAL_DB_LOST' });
    },
  },
  {
    name: 'today-sending',
    vault: { sync: { ...waiting, stage: 'sending', progress: { done: 1, total: 3 } } },
  },
  { name: 'own-settings', go: at({ at: 'own-settings' }) },
  { name: 'people', go: at({ at: 'people' }) },
  {
    name: 'people-found',
    go: () => {
      goTo({ at: 'people' });
      useSearch.setState({ query: 'hart' });
    },
  },
  {
    name: 'people-nobody',
    go: () => {
      goTo({ at: 'people' });
      useSearch.setState({ query: 'Winifred' });
    },
  },
  { name: 'add-person', go: at({ at: 'add-person', name: 'Winifred' }) },
  {
    name: 'add-person-wrong',
    go: async ({ settled, press }) => {
      goTo({ at: 'add-person', name: '' });
      await settled();
      await press(blankForm);
    },
  },
  {
    name: 'add-person-match',
    go: async ({ settled, press }) => {
      goTo({ at: 'add-person', name: 'Margaret Okoro' });
      await settled();
      await press(blankForm);
    },
  },
  {
    name: 'file-overview',
    vault: { sync: waiting },
    go: at({ at: 'file', file: margaret, tab: 'overview' }),
  },
  {
    name: 'file-consent',
    vault: { sync: waiting },
    go: at({ at: 'file', file: margaret, tab: 'consent' }),
  },
  { name: 'file-visits', go: at({ at: 'file', file: margaret, tab: 'visits' }) },
  { name: 'file-details', go: at({ at: 'file', file: margaret, tab: 'details' }) },
  {
    name: 'file-details-change',
    go: at({ at: 'record', file: margaret, kind: 'person', record: margaret.slice(0, 22) }),
  },
  { name: 'same-people', vault: { files: [...practiceFiles(), twin] }, go: at({ at: 'same-people' }) },
  {
    name: 'file-same',
    vault: { files: [joined, ...practiceFiles().slice(1)] },
    go: at({ at: 'file', file: joined.file, tab: 'overview' }),
  },
  { name: 'legal-status', go: at({ at: 'record', file: margaret, kind: 'legal-status', record: null }) },
  { name: 'file-question', go: at({ at: 'file', file: id43('nadia'), tab: 'overview' }) },
  {
    name: 'file-strange-text',
    vault: { files: [strange, ...practiceFiles()] },
    go: at({ at: 'file', file: id43('strange'), tab: 'overview' }),
  },
  { name: 'file-gone', go: at({ at: 'file', file: id43('nobody'), tab: 'overview' }) },
  { name: 'tray', vault: { sync: { stage: 'needs-you', tray } }, go: at({ at: 'tray' }) },
  { name: 'neutral', go: hideScreen },
  {
    name: 'idle-warning',
    go: () => {
      // The real watch takes the warning away each second.
      setInterval(() => useIdle.setState({ locksIn: 25 }), 20);
    },
  },
  ...accessScreens,
  ...supportScreens,
  ...auditScreens,
  ...protectionScreens,
  ...requestScreens,
  ...retentionScreens,
  ...reportScreens,
  ...photoScreens,
  ...sharingScreens,
  ...noticeScreens,
  ...teamScreens,
  ...actScreens,
  ...visitScreens,
  ...restrictedScreens,
];
