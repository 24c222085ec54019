/** Plans, goals, allergies, the four wellbeing numbers, and the people around somebody. */
import type { AllergyIntolerance, CarePlan, Goal, Observation, RelatedPerson } from '@medplum/fhirtypes';
import type { HeldRecord } from '../held.ts';
import { ownSystem, uuidOf, urn } from './ids.ts';
import { listIn, numberIn, textIn } from './values.ts';

/** `patient`: how the bundle points to the person. */
interface About {
  patient: string;
}

export function relatedPerson(contact: HeldRecord, { patient }: About): RelatedPerson {
  const text = (name: string) => textIn(contact, name);
  return {
    resourceType: 'RelatedPerson',
    id: uuidOf(contact.record),
    patient: { reference: patient },
    relationship: [{ coding: [{ system: ownSystem('relation'), code: text('relation') }] }],
    name: [{ text: text('name') }],
    telecom: [
      ...['phone', 'otherPhone']
        .map(text)
        .filter(Boolean)
        .map((value) => ({ system: 'phone' as const, value })),
      ...(text('email') === '' ? [] : [{ system: 'email' as const, value: text('email') }]),
    ],
    address: addressOf(contact),
  };
}

function addressOf(contact: HeldRecord): NonNullable<RelatedPerson['address']> {
  const [line, postalCode] = [listIn(contact, 'addressLines'), textIn(contact, 'postcode')];
  return line.length === 0 && postalCode === '' ? [] : [{ line, postalCode }];
}

const planStatuses: Readonly<Record<string, CarePlan['status']>> = {
  draft: 'draft',
  agreed: 'active',
  'not-agreed': 'draft',
  closed: 'completed',
};

/** `goals`: those that name this plan. */
export function carePlan(plan: HeldRecord, goals: readonly HeldRecord[], { patient }: About): CarePlan {
  return {
    resourceType: 'CarePlan',
    id: uuidOf(plan.record),
    status: planStatuses[textIn(plan, 'status')] ?? 'unknown',
    intent: 'plan',
    category: [{ coding: [{ system: ownSystem('plan-type'), code: textIn(plan, 'type') }] }],
    description: textIn(plan, 'whatMatters'),
    subject: { reference: patient },
    created: plan.begunAt,
    goal: goals.map(({ record }) => ({ reference: urn(record) })),
    note: ['strengths', 'help', 'risks']
      .map((name) => textIn(plan, name))
      .filter(Boolean)
      .map((text) => ({ text })),
  };
}

const goalStates: Readonly<Record<string, { status: Goal['lifecycleStatus']; achieved?: string }>> = {
  'not-started': { status: 'planned' },
  going: { status: 'active', achieved: 'in-progress' },
  reached: { status: 'completed', achieved: 'achieved' },
  partly: { status: 'completed', achieved: 'sustaining' },
  stopped: { status: 'cancelled', achieved: 'not-achieved' },
};

export function goal(one: HeldRecord, { patient }: About): Goal {
  const { status, achieved } = goalStates[textIn(one, 'status')] ?? { status: 'proposed' };
  const byWhen = textIn(one, 'byWhen');
  return {
    resourceType: 'Goal',
    id: uuidOf(one.record),
    lifecycleStatus: status,
    ...(achieved === undefined
      ? {}
      : {
          achievementStatus: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: achieved }],
          },
        }),
    description: { text: textIn(one, 'words') },
    subject: { reference: patient },
    target: byWhen === '' ? [] : [{ dueDate: byWhen }],
    note: [...listIn(one, 'steps'), textIn(one, 'result')].filter(Boolean).map((text) => ({ text })),
  };
}

const criticalities: Readonly<Record<string, AllergyIntolerance['criticality']>> = {
  mild: 'low',
  serious: 'high',
  critical: 'high',
  unknown: 'unable-to-assess',
};

export function allergy(one: HeldRecord, { patient }: About): AllergyIntolerance {
  const [what, reaction] = [textIn(one, 'what'), textIn(one, 'reaction')];
  const criticality = criticalities[textIn(one, 'severity')];
  const status = (list: string, code: string) => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/allergyintolerance-${list}`, code }],
  });
  return {
    resourceType: 'AllergyIntolerance',
    id: uuidOf(one.record),
    clinicalStatus: status('clinical', 'active'),
    // Written down as it was told; no clinician has confirmed it.
    verificationStatus: status('verification', 'unconfirmed'),
    ...(criticality === undefined ? {} : { criticality }),
    code: { text: what },
    patient: { reference: patient },
    reaction: reaction === '' ? [] : [{ manifestation: [{ text: reaction }] }],
  };
}

const wellbeingQuestions = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const;

/** One observation for each number that was given: they are never summed into one. */
export function wellbeing(one: HeldRecord, { patient }: About): Observation[] {
  return wellbeingQuestions.flatMap((question, place) => {
    const score = numberIn(one, question);
    if (score === null) return [];
    return [
      {
        resourceType: 'Observation' as const,
        id: uuidOf(one.record, place + 1),
        status: 'final' as const,
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/observation-category',
                code: 'survey',
              },
            ],
          },
        ],
        code: { coding: [{ system: ownSystem('ons4'), code: question }] },
        subject: { reference: patient },
        effectiveDateTime: textIn(one, 'on'),
        valueInteger: score,
      },
    ];
  });
}
