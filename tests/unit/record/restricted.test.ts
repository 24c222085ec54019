/** who reads a kind of record follows from where it is kept. */
import { describe, expect, test } from 'vitest';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import { articleNine, purposesOfUse } from '../../../shared/record/case/purposes.ts';
import { restrictedKinds } from '../../../shared/membership/bodies.ts';

const kept = Object.fromEntries(caseKindNames.map((name) => [name, caseKindOf(name).kept]));

describe('R-12: kinds that one team alone reads', () => {
  test('are these, and no other kind is sealed away', () => {
    const away = Object.entries(kept).filter(([, where]) => where !== 'file');
    expect(Object.fromEntries(away)).toEqual({
      finance: 'finance',
      'audit-log': 'data-protection',
      'data-complaint': 'data-protection',
      'data-complaint-step': 'data-protection',
      incident: 'data-protection',
      disposal: 'data-protection',
      'disposal-certificate': 'data-protection',
      'part-erasure': 'data-protection',
      'disposal-step': 'data-protection',
      'incident-step': 'data-protection',
      redaction: 'data-protection',
      'request-step': 'data-protection',
      revealed: 'finance',
      'rights-request': 'data-protection',
      equality: 'equality',
      concern: 'safeguarding',
      'concern-status': 'safeguarding',
    });
  });

  const restricted = caseKindNames.filter((name) => kept[name] !== 'file');

  test.each(restricted)('%s leaves room for the file that it is about', (name) => {
    const { fields, made, schema } = caseKindOf(name);
    expect([...Object.keys(fields), ...Object.keys(made)]).not.toContain('about');
    expect(schema.safeParse({ about: 'A'.repeat(43) })).toMatchObject({ data: { about: 'A'.repeat(43) } });
  });

  test.each(restricted)('%s goes to a team that exists once', (name) => {
    expect(restrictedKinds).toContain(kept[name]);
  });

  test('everything about health, belief or safety has a condition of Article 9 to stand on', () => {
    for (const name of ['health-need', 'allergy', 'adjustment', 'equality', 'concern'] as const) {
      expect(articleNine).toContain(purposesOfUse[caseKindOf(name).use].nine);
    }
  });
});
