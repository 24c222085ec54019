/** The whole file of an invented person: who is around them, what they need, what was planned, done, lent, driven and said. */
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import type { ServiceCode } from '../content/services.ts';
import { type Draw, drawFrom } from './draw.ts';
import { type Life, lives } from './lives.ts';
import { dayFrom, type Drawn, drawPerson, phoneOf, schoolOf, type Today } from './person.ts';
import { men, surgeries, women } from './names.ts';

export interface PracticeRecord {
  kind: CaseKindName;
  /** By which later records of the file point to it. */
  key?: string;
  /** As typed; a pointer holds `#` and the key of the record that it points to. */
  typed: TypedForm;
}

export interface PracticeFile {
  service: ServiceCode;
  person: TypedForm;
  records: PracticeRecord[];
}

export interface Setting extends Today {
  /** Ids of workers, the first of them the one who writes. */
  workers: readonly string[];
}

interface Scene {
  draw: Draw;
  setting: Setting;
  service: Exclude<ServiceCode, 'OTHER'>;
  life: Life;
  drawn: Drawn;
  /** Days since support began. */
  since: number;
}

const isService = (code: string): code is keyof typeof lives => Object.hasOwn(lives, code);
const services = Object.keys(lives).filter(isService);

/** The same seed and number give the same file. Services take turns. */
export function practiceFile(seed: string, number: number, setting: Setting): PracticeFile {
  const draw = drawFrom(`${seed} ${number}`);
  const service = services[number % services.length] ?? 'YANA';
  const life = lives[service];
  const drawn = drawPerson(draw, life.age, service, setting);
  const scene: Scene = { draw, setting, service, life, drawn, since: draw.between(60, 500) };
  return {
    service,
    person: drawn.typed,
    records: [
      ...around(scene),
      ...health(scene),
      ...support(scene),
      ...planned(scene),
      ...notes(scene),
      ...things(scene),
      ...toDo(scene),
    ],
  };
}

const worker = ({ draw, setting }: Scene): string => draw.one(setting.workers);

function around({ draw, life, drawn, setting }: Scene): PracticeRecord[] {
  const relative = `${draw.one([...women, ...men])} ${drawn.surname}`;
  const told = { told: 'yes', toldOn: dayFrom(setting, -draw.between(20, 60)), agreed: 'yes' };
  const family: TypedForm =
    life.age === 'child'
      ? {
          name: relative,
          relation: 'parent',
          phone: phoneOf(draw),
          parentalResponsibility: 'yes',
          parentalEvidence: 'Birth certificate seen',
          ...told,
        }
      : {
          name: relative,
          relation: draw.one(['child', 'sibling', 'spouse', 'friend']),
          phone: phoneOf(draw),
          ...told,
        };
  const surgery = draw.one(surgeries);
  return [
    {
      kind: 'contact',
      key: 'family',
      typed: {
        ...family,
        emergency: true,
        emergencyOrder: '1',
        mayShare: ['appointments', 'wellbeing', 'emergency'],
      },
    },
    {
      kind: 'contact',
      typed:
        life.age === 'child'
          ? {
              name: draw.one(women) + ' Fell',
              relation: 'school',
              organisation: schoolOf(draw),
              phone: phoneOf(draw),
              told: 'no',
            }
          : {
              name: `Dr ${draw.one(women)} Shaw`,
              relation: 'gp',
              organisation: surgery.name,
              phone: phoneOf(draw),
              told: 'no',
            },
    },
  ];
}

function health({ draw, life, setting }: Scene): PracticeRecord[] {
  const needs = draw.some(life.conditions, 1, life.conditions.length).map((condition): PracticeRecord => ({
    kind: 'health-need',
    typed: {
      condition,
      why: 'So that we plan visits and groups around it',
      severity: draw.one(['mild', 'moderate', 'severe']),
      lasting: 'yes',
      restriction: draw.one(['a-lot', 'a-little']),
      source: 'person',
      verified: 'not-yet',
    },
  }));
  const adjustments = draw.some(life.adjustments, 1, 2).map((helps): PracticeRecord => ({
    kind: 'adjustment',
    typed: {
      helps,
      tell: ['worker', 'team'],
      inPlace: 'yes',
      stillNeeded: 'yes',
      review: dayFrom(setting, draw.between(10, 200)),
    },
  }));
  const allergy: PracticeRecord[] = draw.oncein(6)
    ? [
        {
          kind: 'allergy',
          typed: {
            what: draw.one(['Peanuts', 'Penicillin', 'Bee stings']),
            severity: 'critical',
            reaction: 'Swelling of the face, short of breath',
            help: 'Pen in the kitchen drawer. Call 999 first.',
            source: 'person',
          },
        },
      ]
    : [];
  return [...allergy, ...needs, ...adjustments];
}

function support({ draw, service, life, setting, since }: Scene): PracticeRecord[] {
  const referrer = ['person', 'family'].includes(life.referredBy)
    ? {}
    : { referrer: draw.one(surgeries).name };
  const period: PracticeRecord = {
    kind: 'support-period',
    typed: {
      service,
      referredBy: life.referredBy,
      ...referrer,
      referredOn: dayFrom(setting, -since - 10),
      startedOn: dayFrom(setting, -since),
    },
  };
  const membership: PracticeRecord = {
    kind: 'agreement',
    typed: {
      what: 'Membership of Dial2Drive',
      service: 'DIAL2DRIVE',
      terms: 'Version 2',
      fee: '12.00',
      feeFor: 'year',
      agreedBy: 'The person',
      agreedHow: 'signed',
      agreedOn: dayFrom(setting, -since),
    },
  };
  return service === 'DIAL2DRIVE' ? [period, membership] : [period];
}

function planned(scene: Scene): PracticeRecord[] {
  const { draw, life, setting, since } = scene;
  const plan: PracticeRecord = {
    kind: 'plan',
    key: 'plan',
    typed: {
      type: 'support',
      whatMatters: draw.one(life.matters),
      strengths: draw.one(life.strengths),
      help: draw.some(life.helps, 1, 2).join('\n'),
      madeWith: 'person',
      status: 'agreed',
      personAgrees: 'yes',
      personHow: draw.one(['signed', 'said']),
      personOn: dayFrom(setting, -since + 14),
      workerAgrees: 'yes',
      copyGiven: ['paper'],
      copyOn: dayFrom(setting, -since + 14),
      reviewOn: dayFrom(setting, draw.between(-5, 90)),
    },
  };
  const goals = draw.some(life.goals, 1, life.goals.length).map((words, index): PracticeRecord => ({
    kind: 'goal',
    typed: {
      words,
      plan: '#plan',
      steps: (life.steps[index % life.steps.length] ?? []).join('\n'),
      owner: draw.one(['person', 'together']),
      byWhen: dayFrom(setting, draw.between(5, 120)),
      status: draw.one(['not-started', 'going', 'going', 'reached']),
    },
  }));
  return [plan, ...goals];
}

function notes(scene: Scene): PracticeRecord[] {
  const { draw, life, setting, since } = scene;
  return life.notes.map((words, index): PracticeRecord => ({
    kind: 'note',
    typed: {
      at: `${dayFrom(setting, -since + Math.floor(((index + 1) * since) / (life.notes.length + 1)))}\n${draw.between(9, 16)}:${draw.one(['00', '15', '30', '45'])}`,
      how: draw.one(['home-visit', 'phone', 'meeting']),
      words,
      source: 'person',
      aboutOthers: draw.oncein(5),
    },
  }));
}

function things({ draw, service, life, drawn, setting, since }: Scene): PracticeRecord[] {
  if (service === 'TECH_FACILITATORS') {
    return [
      {
        kind: 'equipment',
        typed: {
          item: 'Tablet with large letters',
          why: 'To see her family',
          lent: 'yes',
          supplier: 'Brackenford Re-use',
          state: 'checked',
          requestedOn: dayFrom(setting, -since),
          installedOn: dayFrom(setting, -since + 9),
          checkedOn: dayFrom(setting, -since + 9),
          safe: 'yes',
          bringBackBy: dayFrom(setting, draw.between(30, 200)),
        },
      },
    ];
  }
  if (service === 'DIAL2DRIVE') {
    return [draw.between(1, 3), draw.between(4, 9)].map((days): PracticeRecord => ({
      kind: 'trip',
      typed: {
        at: `${dayFrom(setting, days)}\n${draw.between(9, 15)}:30`,
        from: drawn.address[0].replace('\n', ', '),
        to: draw.one(['Quarry Bank Medical Centre', 'Market Hall, Brackenford']),
        helps: draw.some(['walking-frame', 'steps', 'front-seat'], 1, 2),
        escort: 'driver-walks-in',
        fare: '6.50',
        status: 'planned',
      },
    }));
  }
  if (life.age === 'adult' && draw.oncein(2)) {
    return [
      {
        kind: 'care-arrangement',
        typed: {
          what: 'day-centre',
          provider: 'The Willows, Weirbridge',
          howOften: 'Tuesdays and Thursdays',
          startedOn: dayFrom(setting, -since + 30),
          paidBy: 'council',
          reviewOn: dayFrom(setting, draw.between(20, 150)),
        },
      },
    ];
  }
  return [];
}

function toDo(scene: Scene): PracticeRecord[] {
  const { draw, life, setting } = scene;
  return draw.some(life.todos, 1, 2).map((what): PracticeRecord => ({
    kind: 'todo',
    typed: { what, worker: worker(scene), by: dayFrom(setting, draw.between(-3, 20)) },
  }));
}
