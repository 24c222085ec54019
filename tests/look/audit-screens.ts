/** Who looked at what, and what is held about somebody. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const priya = { office: practiceOffice('priya') };

export const auditScreens: readonly LookScreen[] = [
  { name: 'audit', vault: priya, go: () => goTo({ at: 'audit', file: '' }) },
  {
    name: 'audit-checked',
    vault: priya,
    go: async ({ settled, press }) => {
      goTo({ at: 'audit', file: '' });
      await settled();
      await press('#screen .ui-card .ui-button');
    },
  },
  { name: 'file-opened-by', vault: priya, go: () => goTo({ at: 'file', file, tab: 'access' }) },
  { name: 'held', go: () => goTo({ at: 'held', file }) },
  {
    name: 'held-easy-read',
    go: async ({ settled, press }) => {
      goTo({ at: 'held', file });
      await settled();
      await press('#screen .ui-choice:last-child input');
    },
  },
];
