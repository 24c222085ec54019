/** How long files are kept, and what is destroyed, step by step. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import {
  all,
  approved,
  byDana,
  destroyed,
  detail,
  file,
  gone,
  kept,
  place,
  laptop,
  today,
} from '../ui/disposals.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { gone as goneParts, late, view as part } from '../ui/parts-of.ts';
import type { LookScreen } from './screens.ts';

const office = practiceOffice('priya');
const onBoard = (...files: ReturnType<typeof detail>[]) => ({ office, retention: { today, files } });
const other = (name: string, one: ReturnType<typeof detail>) => ({
  ...one,
  about: { ...one.about, file: id43(name) },
});
const destroying = detail(all, gone);
const finished = detail([...all, destroyed('laptop'), destroyed('exports')], {
  ...gone,
  places: [place('server', '2026-11-22'), laptop('2026-11-22'), place('exports', '2026-11-22')],
  certificate: {
    on: '2026-11-22',
    erasedOn: '2026-11-22',
    workerName: 'Dana Fell',
    approvedBy: ['Ben Hale', 'Cara Holt'],
    laptops: ['DEV-7K3Q 2026-11-22'],
  },
});

const askedPart = {
  offer: id43('offer'),
  ground: 'request' as const,
  why: 'A complaint that was taken back.',
  by: ['Dana Fell'],
  at: '2026-11-20T10:00:00.000Z',
  expires: '2026-12-20T10:00:00.000Z',
  views: [late],
  canAgree: true,
};
const toPart = () => goTo({ at: 'erase-part', file, request: '' });

export const retentionScreens: readonly LookScreen[] = [
  {
    name: 'erase-part',
    vault: { office, part },
    async go({ settled, press }) {
      toPart();
      await settled();
      await press('#screen input[value=order]');
    },
  },
  {
    name: 'erase-part-agreed',
    vault: { office, part: { ...part, asked: [askedPart], gone: [goneParts] } },
    go: toPart,
  },
  {
    name: 'disposal-step',
    vault: onBoard(destroying),
    go: () => goTo({ at: 'disposal-step', file, step: 'laptop-gone', device: id43('laptop') }),
  },
  {
    name: 'file-kept-until',
    vault: { office, retention: { today, files: [], kept: { [file]: kept() } } },
    go: () => goTo({ at: 'file', file, tab: 'details' }),
  },
  {
    name: 'retention',
    vault: onBoard(detail([]), other('samir', detail([byDana, approved('ben')])), other('nadia', destroying)),
    go: () => goTo({ at: 'retention' }),
  },
  { name: 'retention-none', vault: onBoard(), go: () => goTo({ at: 'retention' }) },
  {
    name: 'disposal',
    vault: onBoard(detail([byDana, approved('ben')])),
    go: () => goTo({ at: 'disposal', file }),
  },
  { name: 'disposal-destroying', vault: onBoard(destroying), go: () => goTo({ at: 'disposal', file }) },
  { name: 'appraise', vault: onBoard(detail([])), go: () => goTo({ at: 'appraise', file }) },
  {
    name: 'disposal-certificate',
    vault: onBoard(finished),
    go: () => goTo({ at: 'disposal-certificate', file }),
  },
];
