/** What the data-protection team does beside requests: incidents, registers, the opt-out, and how safe it all is. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import type { EntryView } from '../../renderer/vault/register-api.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { RegisterName } from '../../shared/record/register/index.ts';
import { councilFlow } from '../flows.ts';
import { libraryOf, practiceOffice } from '../ui/fixture-office.ts';
import { officeCaseOf } from '../ui/fixture-office-cases.ts';
import { entryId } from '../ui/fixture-registers.ts';
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
const by = { worker: 'priya', workerName: 'Priya Nair', device: '', at: '2026-11-02T09:00:00.000Z' };
const entry = (register: RegisterName, values: Values): EntryView => ({
  register,
  record: entryId(register),
  values,
  seen: {},
  begun: by,
  changed: by,
});
const flow = entry('data-flow', {
  ...councilFlow,
  endedOn: '',
});
const agreement = entry('data-agreement', {
  name: 'Sharing with the surgery',
  party: 'Dr Shah’s surgery',
  kind: 'sharing',
  covers: 'Letters about visits',
  signedOn: '2025-11-01',
  reviewOn: '2026-11-01',
  endedOn: '',
});
const one = officeCaseOf('bus', told, [weighed]);
const vault = { office: practiceOffice('priya'), cases: [one] };
const { file } = one.view;
const kept = { ...vault, library: { ...libraryOf('priya'), registers: [flow, agreement] } };

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
  {
    name: 'opt-out-counts',
    vault: kept,
    go: async ({ settled, press }) => {
      goTo({ at: 'opt-out' });
      await settled();
      await press('#screen details:last-of-type summary');
    },
  },
  {
    name: 'mailing-list-opt-out',
    vault: kept,
    go: async ({ settled, press, type }) => {
      goTo({ at: 'mailing-list' });
      await settled();
      await press('#screen .ui-columns > :nth-child(1) .ui-choice-field:nth-child(1) input');
      await press('#screen .ui-columns > :nth-child(2) .ui-choice-field:nth-child(1) input');
      await type('#screen .ui-stack[data-tight] .ui-stack select', entryId('data-flow'));
    },
  },
  {
    name: 'opt-out-flow',
    vault,
    go: () => goTo({ at: 'register-entry', register: 'data-flow', record: null }),
  },
  { name: 'one-register', vault: kept, go: () => goTo({ at: 'one-register', register: 'data-agreement' }) },
  { name: 'training', vault, go: () => goTo({ at: 'training' }) },
  { name: 'security', vault, go: () => goTo({ at: 'security' }) },
];
