/** What one team alone reads: handed over, read, and worked on. */
import { fileReference } from '../../shared/rules/file-reference.ts';
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { id43 } from '../ui/fixture-people.ts';
import { restrictedRecord } from '../ui/fixture-restricted.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const about = { file, reference: fileReference(file), personName: '' };
const grant = restrictedRecord(
  'finance',
  'grant',
  { purpose: 'grant', sortCode: '08-99-99', account: '66374958', holder: 'M Okoro', deleteAfter: '1/3/2099' },
  about,
);
const worry = restrictedRecord(
  'concern',
  'worry',
  {
    danger: 'not-needed',
    whom: 'adult',
    words: 'He keeps my bank card and does not give it back.',
    harms: ['money', 'emotional'],
    hasNeeds: 'yes',
    hasNeedsWhy: 'She cannot go out alone.',
    wishes: 'She wants her card back.',
  },
  about,
);
const restricted = [
  { ...grant, revealed: [{ field: 'account', why: 'To pay the grant', by: grant.view.begun }] },
  { ...worry, state: 'looking' as const },
];
const form = '#screen form button[type=submit]';
const write = (kind: 'finance' | 'equality' | 'concern' | 'feedback') => () =>
  goTo({ at: 'record', file, kind, record: null });

export const restrictedScreens: readonly LookScreen[] = [
  { name: 'send-money', go: write('finance') },
  {
    name: 'send-concern-wrong',
    go: async ({ settled, press }) => {
      write('concern')();
      await settled();
      await press(form);
    },
  },
  { name: 'send-equality', go: write('equality') },
  { name: 'feedback-form', go: write('feedback') },
  { name: 'feedback-part', go: () => goTo({ at: 'file', file, tab: 'record', section: 'feedback' }) },
  { name: 'money-part', go: () => goTo({ at: 'file', file, tab: 'record', section: 'finance' }) },
  {
    name: 'money-read',
    vault: { restricted },
    go: () => goTo({ at: 'restricted', kind: 'finance', file: grant.view.file }),
  },
  {
    name: 'concern-read',
    vault: { restricted },
    go: () => goTo({ at: 'restricted', kind: 'concern', file: worry.view.file }),
  },
  { name: 'concerns', vault: { restricted }, go: () => goTo({ at: 'restricted-list', kind: 'concern' }) },
  { name: 'today-restricted', vault: { restricted }, go: () => goTo({ at: 'today' }) },
];
