/** Support: a plan, an assessment, wellbeing before and after, equipment, and a driver's day. */
import { go, type Route } from '../../renderer/features/shell/route.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { questions } from '../../shared/record/field/questions.ts';
import { secretSections } from '../../shared/rules/secrecy.ts';
import { addDays, localDay } from '../../shared/rules/calendar.ts';
import { templates } from '../../build/practice/content/templates.ts';
import { id22, id43, library, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const at = (route: Route) => () => go(route);
const part = (section: 'services' | 'plans' | 'assessments' | 'equipment' | 'travel') =>
  at({ at: 'file', file, tab: 'record', section });

const numbers = { mode: 'self', satisfied: '3', worthwhile: '4', happy: '5', anxious: '8' };
const written: [CaseKindName, TypedForm][] = [
  [
    'support-period',
    {
      service: 'SOCIAL_PRESCRIBING',
      referredBy: 'gp',
      referrer: 'Dr Shah’s surgery',
      referredOn: '1/3/2026',
      referralStatus: 'accepted',
      startedOn: '8/3/2026',
    },
  ],
  ['support-period', { service: 'DIAL2DRIVE', referredBy: 'person', startedOn: '1/5/2026' }],
  ['wellbeing', { ...numbers, on: '8/3/2026', stage: 'start' }],
  [
    'wellbeing',
    {
      ...numbers,
      on: '1/11/2026',
      stage: 'middle',
      satisfied: '7',
      worthwhile: '7',
      happy: '9',
      anxious: '1',
    },
  ],
  [
    'plan',
    {
      type: 'support',
      whatMatters: 'To sit in my garden when the sun is out, and to see Ruth on Sundays.',
      strengths: 'I know every plant by name.',
      madeWith: 'person',
      status: 'agreed',
      personAgrees: 'yes',
      personHow: 'signed',
      personOn: '10/3/2026',
      workerAgrees: 'yes',
      copyGiven: ['large-print'],
      copyOn: '10/3/2026',
      reviewOn: '10/3/2027',
    },
  ],
  [
    'equipment',
    {
      item: 'Shower chair',
      lent: 'yes',
      supplier: 'Steady Steps Equipment',
      state: 'requested',
      requestedOn: '1/11/2026',
    },
  ],
];

function supported(): FileView[] {
  return practiceFiles().map((view) =>
    view.file !== file
      ? view
      : {
          ...view,
          records: written.map(
            ([kind, typed], place) => recordFrom({ file, kind, typed }, null, id22(`${kind}-${place}`)).view,
          ),
        },
  );
}

const [, carers] = templates;
const start = {
  template: 'carers',
  version: '1',
  title: carers?.name ?? '',
  questions: questions().show(carers?.questions ?? []),
};

const day = localDay(new Date());
const stop = {
  time: '09:30',
  name: 'Margaret',
  phone: '+441632960112',
  from: '14 Lantern Street',
  to: 'Weirside Hospital',
  needs: 'Wheelchair\nWith them: Family or a friend, Ruth',
};
const drive = {
  runSheets: () => ({
    ok: true as const,
    value: [
      {
        file,
        driver: library.me.worker,
        day,
        by: 'Bob Adeyemi',
        madeAt: '',
        stops: [stop, { ...stop, time: '11:15', name: 'Frank' }],
      },
    ],
  }),
  tripsOn: () => ({
    ok: true as const,
    value: [
      {
        file,
        record: id22('trip'),
        name: 'Margaret',
        phone: '+441632960112',
        values: {
          at: `${addDays(day, 1)}T09:30`,
          from: stop.from,
          to: stop.to,
          helps: ['wheelchair'],
          helpsMore: '',
          escort: 'family',
          escortName: 'Ruth',
          driver: id22('bob'),
          status: 'planned',
        },
      },
    ],
  }),
};

export const supportScreens: LookScreen[] = [
  {
    name: 'support-withheld',
    vault: { files: practiceFiles().map((view) => ({ ...view, withheld: secretSections })) },
    go: at({ at: 'file', file, tab: 'record', section: 'health' }),
  },
  { name: 'support-services', vault: { files: supported() }, go: part('services') },
  { name: 'support-plan', vault: { files: supported() }, go: part('plans') },
  {
    name: 'support-plan-form',
    vault: { files: supported() },
    go: at({ at: 'record', file, kind: 'plan', record: id22('plan-4') }),
  },
  {
    name: 'support-plan-signing',
    vault: { files: supported() },
    async go({ settled, press }) {
      part('plans')();
      await settled();
      await press('#screen button[aria-label^="Sign this plan"]');
    },
  },
  { name: 'support-wellbeing', vault: { files: supported() }, go: part('assessments') },
  {
    name: 'support-assessment-form',
    vault: { files: supported() },
    go: at({ at: 'record', file, kind: 'assessment', record: null, start }),
  },
  {
    name: 'support-message',
    vault: { files: supported() },
    go: at({ at: 'referrer-message', file, record: id22('support-period-0') }),
  },
  { name: 'support-run-sheets', vault: { instead: drive }, go: at({ at: 'run-sheets' }) },
  { name: 'support-driver', vault: { instead: drive }, go: at({ at: 'today' }) },
];
