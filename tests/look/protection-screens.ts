/** What the data-protection team does beside requests: incidents, registers, the opt-out, and how safe it all is. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { officeCaseOf } from '../ui/fixture-office-cases.ts';
import type { LookScreen } from './screens.ts';

const told = {
  kind: 'incident' as const,
  typed: {
    words: 'A bag with three letters was left on the bus.',
    thing: 'paper',
    noticedAt: '23/11/2026\n9:30',
  },
  at: '2026-11-23T09:40:00.000Z',
};
const weighed = {
  kind: 'incident-step' as const,
  typed: {
    step: 'assessed',
    effects: ['confidentiality'],
    cause: 'lost-or-stolen',
    dataKinds: ['names', 'health'],
    children: 'no',
    people: '3',
    harm: 'A stranger could learn who is ill.',
    risk: 'risk',
    riskWhy: 'The letters name an illness.',
  },
  at: '2026-11-23T12:00:00.000Z',
};
const one = officeCaseOf('bus', told, [weighed]);
const vault = { office: practiceOffice('priya'), cases: [one] };
const { file } = one.view;

export const protectionScreens: readonly LookScreen[] = [
  { name: 'report-incident', go: () => goTo({ at: 'report-incident' }) },
  { name: 'incidents', vault, go: () => goTo({ at: 'incidents' }) },
  { name: 'incident', vault, go: () => goTo({ at: 'incident', file }) },
  {
    name: 'incident-step',
    vault,
    go: () => goTo({ at: 'incident-step', file, step: 'assessed' }),
  },
  {
    name: 'incident-paper',
    vault,
    go: () => goTo({ at: 'incident-paper', file, paper: 'regulator' }),
  },
  { name: 'registers', vault, go: () => goTo({ at: 'team', tab: 'registers' }) },
  { name: 'opt-out', vault, go: () => goTo({ at: 'opt-out' }) },
  { name: 'training', vault, go: () => goTo({ at: 'training' }) },
  { name: 'security', vault, go: () => goTo({ at: 'security' }) },
];
