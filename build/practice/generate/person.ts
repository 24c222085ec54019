/** An invented person of some age, as a worker would type them. Numbers are from the ranges that are never issued. */
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { checkDigit } from '../../../shared/rules/nhs-number.ts';
import type { ServiceCode } from '../content/services.ts';
import type { Draw } from './draw.ts';
import { boys, girls, men, schools, streets, surgeries, surnames, towns, women } from './names.ts';
import type { Life } from './lives.ts';

export interface Today {
  /** ISO day. */
  today: string;
}

/** `3/11/2026`: so many days from today, back or ahead. */
export function dayFrom({ today }: Today, days: number): string {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

const ages = { child: [6, 15], adult: [24, 62], old: [66, 93] } as const;
const landline = (draw: Draw) => `01632 960${String(draw.below(1000)).padStart(3, '0')}`;
const mobile = (draw: Draw) => `07700 900${String(draw.below(1000)).padStart(3, '0')}`;

export const phoneOf = (draw: Draw): string => (draw.oncein(3) ? landline(draw) : mobile(draw));

function nhsNumberOf(draw: Draw): string {
  for (;;) {
    const digits = `999${String(draw.below(1_000_000)).padStart(6, '0')}`;
    const last = checkDigit(digits);
    if (last !== null) return digits + String(last);
  }
}

function postcodeOf(draw: Draw): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  const letter = () => letters[draw.below(letters.length)] ?? 'A';
  return `WB${draw.between(1, 9)} ${draw.below(10)}${letter()}${letter()}`;
}

export interface Drawn {
  typed: TypedForm;
  name: string;
  surname: string;
  given: string;
  address: readonly [lines: string, postcode: string];
}

export function drawPerson(draw: Draw, age: Life['age'], service: ServiceCode, when: Today): Drawn {
  const female = draw.oncein(2);
  const given = draw.one(age === 'child' ? (female ? girls : boys) : female ? women : men);
  const surname = draw.one(surnames);
  const [least, most] = ages[age];
  const born = dayFrom(when, -draw.between(least * 366, most * 365));
  const address = [
    `${draw.between(1, 120)} ${draw.one(streets)}\n${draw.one(towns)}`,
    postcodeOf(draw),
  ] as const;
  const surgery = draw.one(surgeries);
  const needs = draw.oncein(3)
    ? {
        accessNeeds: draw.some(['easy-read', 'large-print', 'text-or-email', 'longer-appointment'], 1, 2),
        needsReview: dayFrom(when, draw.between(20, 300)),
      }
    : {};
  return {
    name: `${given} ${surname}`,
    given,
    surname,
    address,
    typed: {
      legalName: `${given} ${surname}`,
      preferredName: draw.oncein(4) ? given : '',
      dateOfBirthAccuracy: 'exact',
      dateOfBirth: born,
      nhsNumber: draw.oncein(5) ? '' : nhsNumberOf(draw),
      address,
      phone: age === 'child' ? '' : phoneOf(draw),
      language: 'English',
      sex: female ? 'female' : 'male',
      gpName: surgery.name,
      gpCode: surgery.code,
      services: [service],
      source: 'self',
      ...needs,
    },
  };
}

export const schoolOf = (draw: Draw): string => draw.one(schools);
