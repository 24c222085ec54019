/** Health and assessments on a laptop that holds the file, and whose worker has signed no undertaking of confidentiality. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DaysView } from '../../renderer/vault/day-api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Has signed. */
let ash: Colleague;
/** Has not. */
let bea: Colleague;
let file: string;

const written: Partial<Record<CaseKindName, TypedForm>> = {
  allergy: { what: 'Peanuts', severity: 'critical', help: 'Pen in the blue bag', source: 'person' },
  alert: {
    category: 'health',
    words: 'Has fits: call 999',
    source: 'self',
    reviewOn: '1/3/2099',
  },
  'health-need': { condition: 'Heart failure', why: 'To plan lifts', source: 'person' },
  adjustment: { helps: 'Large print', tell: ['worker'], inPlace: 'no', review: '2/3/2026' },
  wellbeing: {
    on: '1/11/2026',
    stage: 'start',
    mode: 'self',
    satisfied: '4',
    worthwhile: '4',
    happy: '4',
    anxious: '4',
  },
  assessment: {
    template: 'carers',
    version: '1',
    title: 'For carers',
    questions: 'text: How is your back?',
    on: '1/11/2026',
    who: 'person',
    state: 'going-on',
    q1: 'It aches.',
  },
};
const withheld = ['health-need', 'adjustment', 'wellbeing', 'assessment'] as const;

const secrets = /Heart failure|Large print|It aches/;

const sign = (on: string) => charity.chelsea.laptop.must('setUndertaking', bea.worker, on);
const everybody = () => charity.inTouch(charity.chelsea, ash, bea);
const kindsSeen = (records: readonly RecordView[]) => new Set(records.map(({ kind }) => kind));
async function ashs(kind: CaseKindName): Promise<RecordView> {
  const found = (await ash.laptop.must('openFile', file)).records.find((one) => one.kind === kind);
  if (found === undefined) throw new Error('the record is not there');
  return found;
}

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  for (const [kind, typed] of Object.entries(written) as [CaseKindName, TypedForm][]) {
    const saved = await ash.laptop.must('saveRecord', { file, kind, record: null, typed, seen: {} });
    expect({ kind, problems: saved.problems }).toEqual({ kind, problems: {} });
  }
  await sign('');
  await everybody();
});
afterAll(() => server.stop());

test('R-13: who has signed sees every part, and who has not sees the rest of the file and what could kill somebody', async () => {
  const whole = await ash.laptop.must('openFile', file);
  expect(whole.withheld).toEqual([]);
  expect(kindsSeen(whole.records)).toEqual(new Set(Object.keys(written)));
  const part = await bea.laptop.must('openFile', file);
  expect(part.withheld).toEqual(['health', 'assessments']);
  expect(kindsSeen(part.records)).toEqual(new Set(['allergy', 'alert']));
  expect(part.person.legalName).toBe('Margaret Okoro');
  expect(JSON.stringify(part)).not.toMatch(secrets);
});

test('R-13: what is withheld stands in no timeline, no history, no due and no search hit', async () => {
  const events = await bea.laptop.must('timeline', file);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['person', 'allergy', 'alert']));
  for (const kind of withheld) {
    const { record } = await ashs(kind);
    const history = await bea.laptop.call('recordHistory', file, kind, record);
    expect({ kind, code: codeOf(history) }).toEqual({ kind, code: 'UNDERTAKING_MISSING' });
  }
  const adjusting = ({ dues }: DaysView) =>
    dues.filter((due) => due.from === 'record' && due.kind === 'adjustment');
  expect(adjusting(await ash.laptop.must('dues', '2026-03-02', '2026-03-02'))).toHaveLength(1);
  expect(adjusting(await bea.laptop.must('dues', '2026-03-02', '2026-03-02'))).toEqual([]);
  expect(await bea.laptop.must('findPeople', 'Heart')).toEqual([]);
});

test('R-13: writing there is refused with its own code, and nothing is kept, not even a draft', async () => {
  const { laptop } = bea;
  for (const kind of withheld) {
    const { record, seen } = await ashs(kind);
    const form = { file, kind, typed: written[kind] ?? {} };
    const place = { form: kind, file, record: null } as const;
    const refused = await Promise.all([
      laptop.call('saveRecord', { ...form, record: null, seen: {} }),
      laptop.call('saveRecord', { ...form, record, seen }),
      laptop.call('markMistake', file, kind, record, 'Not so'),
      laptop.call('chooseValue', file, record, Object.keys(seen)[0]!, Object.values(seen)[0]![0]!),
      laptop.call('keepForm', { ...place, version: 1, content: { typed: form.typed } }),
    ]);
    expect({ kind, codes: refused.map(codeOf) }).toEqual({
      kind,
      codes: Array.from({ length: 5 }, () => 'UNDERTAKING_MISSING'),
    });
    expect(await laptop.must('formDraft', place)).toBeNull();
  }
  expect((await laptop.must('dueNow')).unsent).toEqual([]);
  const allergy = { file, kind: 'allergy', record: null, typed: written.allergy!, seen: {} } as const;
  expect((await laptop.must('saveRecord', allergy)).problems).toEqual({});
});

test('R-13: what is withheld cannot be shared either', async () => {
  const need = await ashs('health-need');
  const recipient = (
    await charity.chelsea.laptop.must('saveEntry', {
      register: 'directory-entry',
      record: null,
      seen: {},
      typed: {
        name: 'Willow Surgery',
        kind: 'nhs-provider',
        contact: 'Reception',
        channel: 'phone',
        address: '01632 960002',
      },
    })
  ).record;
  await everybody();
  const typed = {
    to: 'directory',
    recipient,
    purpose: 'emergency',
    reason: 'She has collapsed.',
    items: [`health-need/${need.record}`],
    necessity: 'They treat her.',
    person: 'Reception',
    confidence: 'outweighed',
    whoAsked: 'worker',
    channel: 'phone',
    told: 'yes',
  };
  const share = (who: Colleague) =>
    who.laptop.call('saveRecord', { file, kind: 'sharing', record: null, typed, seen: {} });
  expect(await share(ash)).toMatchObject({ ok: true, value: { problems: {} } });
  expect(await share(bea)).toMatchObject({ problem: { code: 'UNDERTAKING_MISSING' } });
});

test('R-13: an administrator alone writes down the day, and from then on the parts are open', async () => {
  expect(codeOf(await bea.laptop.call('setUndertaking', bea.worker, '5 Jan 2026'))).toBe('NOT_ALLOWED');
  expect(await sign('5 Jan 2099')).toEqual({ problems: { undertakingOn: 'DATE_FUTURE' } });
  expect(await sign('soon')).toEqual({ problems: { undertakingOn: 'DATE_FORM' } });
  await everybody();
  expect((await bea.laptop.must('openFile', file)).withheld).toEqual(['health', 'assessments']);
  expect(await sign('5 Jan 2026')).toEqual({ problems: {} });
  await everybody();
  const { withheld: kept, records } = await bea.laptop.must('openFile', file);
  expect(kept).toEqual([]);
  expect(kindsSeen(records)).toEqual(kindsSeen((await ash.laptop.must('openFile', file)).records));
  const { members } = await bea.laptop.must('office');
  expect(members.find(({ me }) => me)?.undertakingOn).toBe('2026-01-05');
});
