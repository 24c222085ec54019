/**
 * A case file as HL7 FHIR R4 writes it, for another organisation's system. What fits is translated: the person, the people around them,
 * decisions, plans with their goals, allergies and wellbeing. The rest goes along in the documented JSON.
 */
import type { Bundle, BundleEntry, Resource } from '@medplum/fhirtypes';
import type { Statement } from '../../record/consent-act.ts';
import type { Held, HeldRecord } from '../held.ts';
import { allergy, carePlan, goal, relatedPerson, wellbeing } from './care.ts';
import { consent } from './consent.ts';
import { urn, uuidOf } from './ids.ts';
import { patient } from './patient.ts';
import { textIn } from './values.ts';

/** @param at when it was made, an ISO time. */
export function asFhir(held: Held, at: string): string {
  return `${JSON.stringify(bundleOf(held, at), (_name, value: unknown) => (isEmpty(value) ? undefined : value), 2)}\n`;
}

/** FHIR knows no empty text, and no empty list. */
const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);

function bundleOf(held: Held, at: string): Bundle {
  const whole = patient(held.person, uuidOf(held.file));
  const about = { patient: urn(held.file) };
  const resources: Resource[] = [
    whole,
    ...held.records.flatMap((record) => translated(record, held.records, about)),
    ...held.acts.flatMap((act) => consents(act, about.patient)),
  ];
  return { resourceType: 'Bundle', type: 'collection', timestamp: at, entry: resources.map(entry) };
}

const entry = (resource: Resource): BundleEntry => ({
  fullUrl: `urn:uuid:${resource.id ?? ''}`,
  resource,
});

function translated(record: HeldRecord, all: readonly HeldRecord[], about: { patient: string }): Resource[] {
  if (record.kind === 'contact') return [relatedPerson(record, about)];
  if (record.kind === 'plan') {
    const goals = all.filter((one) => one.kind === 'goal' && textIn(one, 'plan') === record.record);
    return [carePlan(record, goals, about)];
  }
  if (record.kind === 'goal') return [goal(record, about)];
  if (record.kind === 'allergy') return [allergy(record, about)];
  if (record.kind === 'wellbeing') return wellbeing(record, about);
  return [];
}

function consents(act: Statement, person: string): Resource[] {
  return act.decisions.flatMap((decision, place) => {
    const id = uuidOf(act.act, place + 1);
    return consent(act, decision, { id, patient: person }) ?? [];
  });
}
