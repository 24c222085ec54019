/** What the fixture vault says of a person's form: by the real rules, so that screens meet the real codes. */
import type { Person } from '../../shared/record/person.ts';
import type { Result } from '../../shared/result.ts';
import { parseDateOfBirth } from '../../shared/rules/date-of-birth.ts';
import { likelyMatch, matchFacts } from '../../shared/rules/likely-match.ts';
import { parseNhsNumber } from '../../shared/rules/nhs-number.ts';
import { foldForSearch, parsePersonName } from '../../shared/rules/person-name.ts';
import { parsePhone } from '../../shared/rules/phone.ts';
import { isPlaceholderPostcode, parsePostcode } from '../../shared/rules/postcode.ts';
import type {
  FieldProblems,
  FileView,
  LikelyMatch,
  PersonForm,
  PersonSummary,
} from '../../renderer/vault/api.ts';

const today = '2026-11-23';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A value, and the code of what is wrong with it. */
function read<T>(outcome: Result<T, string>, otherwise: T): [T, string | null] {
  return outcome.ok ? [outcome.value, null] : [otherwise, outcome.problem];
}

export function readForm(
  form: PersonForm,
  recordNumber: string,
): { person: Person; problems: FieldProblems } {
  const { dateOfBirthAccuracy: accuracy } = form;
  const [legalName, nameProblem] = read(parsePersonName(form.legalName), form.legalName);
  const [phone, phoneProblem] = form.phone === '' ? ['', null] : read(parsePhone(form.phone), '');
  const [nhs, nhsProblem] = form.nhsNumber === '' ? [null, null] : read(parseNhsNumber(form.nhsNumber), null);
  const [postcode, postcodeProblem] =
    form.postcode === '' || isPlaceholderPostcode(form.postcode)
      ? [form.postcode, null]
      : read(parsePostcode(form.postcode), '');
  const [born, bornProblem] =
    accuracy === 'unknown' || form.dateOfBirth === ''
      ? [null, null]
      : read(parseDateOfBirth(form.dateOfBirth, accuracy, today), null);
  const found = {
    legalName: nameProblem,
    phone: phoneProblem,
    nhsNumber: nhsProblem,
    postcode: postcodeProblem,
    dateOfBirth: bornProblem,
  };
  return {
    person: {
      recordNumber,
      legalName,
      preferredName: form.preferredName,
      dateOfBirth: born?.date ?? '',
      dateOfBirthAccuracy: born === null ? 'unknown' : accuracy,
      address: { lines: lines(form.addressLines), postcode },
      phone,
      nhsNumber: nhs?.digits ?? '',
      language: form.language,
      interpreterNeeded: form.interpreterNeeded,
      communicationNeeds: lines(form.communicationNeeds),
      alert: form.alert,
      services: form.services,
    },
    problems: Object.fromEntries(Object.entries(found).filter(([, code]) => code !== null)),
  };
}

export function summaryOf({ file, person, safety }: FileView): PersonSummary {
  return {
    file,
    recordNumber: person.recordNumber,
    name: person.legalName,
    preferredName: person.preferredName,
    dateOfBirth: person.dateOfBirth,
    postcode: isPlaceholderPostcode(person.address.postcode) ? '' : person.address.postcode,
    services: person.services,
    alert: person.alert,
    safety,
  };
}

export function matchesOf(person: Person, files: readonly FileView[]): LikelyMatch[] {
  return files.flatMap((view) => {
    const match = likelyMatch(matchFacts(person), matchFacts(view.person));
    return match === null ? [] : [{ person: summaryOf(view), reasons: [...match.reasons] }];
  });
}

export function found(view: FileView, query: string): boolean {
  const { legalName, preferredName, recordNumber, address } = view.person;
  const text = foldForSearch([legalName, preferredName, recordNumber, address.postcode].join(' '));
  return foldForSearch(query)
    .split(' ')
    .every((word) => text.includes(word));
}
