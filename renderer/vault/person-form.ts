/** A person as typed, into a person as kept: every rule of `shared/rules/`, field by field, and what is wrong in codes. */
import type { Person } from '../../shared/record/person.ts';
import { parseDateOfBirth } from '../../shared/rules/date-of-birth.ts';
import { parseNhsNumber } from '../../shared/rules/nhs-number.ts';
import { parsePersonName } from '../../shared/rules/person-name.ts';
import { parsePhone } from '../../shared/rules/phone.ts';
import { isStoredPostcode, parsePostcode } from '../../shared/rules/postcode.ts';
import type { FieldProblems, PersonForm } from './api.ts';
import { isPlain } from './writable.ts';

type Checked = Omit<Person, 'recordNumber'>;

export interface CheckedForm {
  /** Problem fields hold an empty value, so that likely matches can be looked for while the form is still being put right. */
  person: Checked;
  problems: FieldProblems;
}

const MOST_LINES = 5;
const LONGEST_LINE = 35;
const MOST_NEEDS = 20;
const LONGEST_NEED = 200;
const LONGEST_ALERT = 300;
const LONGEST_LANGUAGE = 60;

interface Context {
  /** ISO day where the worker is. */
  today: string;
  practice: boolean;
}

export function checkForm(form: PersonForm, { today, practice }: Context): CheckedForm {
  const problems: FieldProblems = {};
  const note = (field: keyof PersonForm, problem: string): '' => {
    problems[field] = problem;
    return '';
  };
  const optional = <T extends string>(
    field: keyof PersonForm,
    typed: string,
    parse: (typed: string) => { ok: true; value: T } | { ok: false; problem: string },
  ): T | '' => {
    if (typed.trim() === '') return '';
    const parsed = parse(typed);
    return parsed.ok ? parsed.value : note(field, parsed.problem);
  };
  const legalName = parsePersonName(form.legalName);
  const lines = listOf(form.addressLines, MOST_LINES, LONGEST_LINE);
  const needs = listOf(form.communicationNeeds, MOST_NEEDS, LONGEST_NEED);
  return {
    problems,
    person: {
      legalName: legalName.ok ? legalName.value : note('legalName', legalName.problem),
      preferredName: optional('preferredName', form.preferredName, parsePersonName),
      ...dateOfBirth(form, today, note),
      address: {
        lines: lines ?? [note('addressLines', 'ADDRESS_TOO_LONG')],
        postcode: optional('postcode', form.postcode, (typed) =>
          isStoredPostcode(typed) ? { ok: true, value: typed } : parsePostcode(typed),
        ),
      },
      phone: optional('phone', form.phone, parsePhone),
      nhsNumber: optional('nhsNumber', form.nhsNumber, (typed) => {
        const parsed = parseNhsNumber(typed);
        if (!parsed.ok) return parsed;
        if (parsed.value.test && !practice) return { ok: false, problem: 'NHS_NUMBER_TEST' };
        return { ok: true, value: parsed.value.digits };
      }),
      language: plainText(form.language, LONGEST_LANGUAGE) ?? note('language', 'TEXT_TOO_LONG'),
      interpreterNeeded: form.interpreterNeeded,
      communicationNeeds: needs ?? [note('communicationNeeds', 'TEXT_TOO_LONG')],
      alert: plainText(form.alert, LONGEST_ALERT) ?? note('alert', 'TEXT_TOO_LONG'),
      services: form.services,
    },
  };
}

function dateOfBirth(
  form: PersonForm,
  today: string,
  note: (field: keyof PersonForm, problem: string) => '',
): Pick<Person, 'dateOfBirth' | 'dateOfBirthAccuracy'> {
  const { dateOfBirthAccuracy: accuracy } = form;
  const unknown = { dateOfBirth: '', dateOfBirthAccuracy: 'unknown' } as const;
  if (accuracy === 'unknown' || form.dateOfBirth.trim() === '') return unknown;
  const parsed = parseDateOfBirth(form.dateOfBirth, accuracy, today);
  if (!parsed.ok) note('dateOfBirth', parsed.problem);
  return parsed.ok && parsed.value.date !== null
    ? { dateOfBirth: parsed.value.date, dateOfBirthAccuracy: accuracy }
    : unknown;
}

/** Null when too long, or not text that can be shown. */
function plainText(typed: string, most: number): string | null {
  const text = typed.trim().normalize('NFC');
  return text.length > most || !isPlain(text) ? null : text;
}

/** One item on each line. */
function listOf(typed: string, most: number, longest: number): string[] | null {
  const items = typed
    .split('\n')
    .map((line) => plainText(line, longest))
    .filter((line) => line !== '');
  return items.length > most || items.includes(null) ? null : items.filter((line) => line !== null);
}
