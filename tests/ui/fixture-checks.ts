/** What the fixture vault says of a person's form: by the real rules, so that screens meet the real codes. */
import { type Person, person as kind, unknownPerson } from '../../shared/record/case/person.ts';
import { type FormProblems, readForm, type TypedForm } from '../../shared/record/field/form.ts';
import { alertsNow } from '../../shared/rules/alerts.ts';
import { likelyMatch, matchFacts } from '../../shared/rules/likely-match.ts';
import { foldForSearch } from '../../shared/rules/person-name.ts';
import { isPlaceholderPostcode } from '../../shared/rules/postcode.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import type { LikelyMatch, PersonSummary } from '../../renderer/vault/people-api.ts';

const today = '2026-11-23';

export function readPerson(
  typed: TypedForm,
  recordNumber: string,
): { person: Person; problems: FormProblems } {
  const context = { today, practice: true };
  const { values, problems } = readForm(kind.fields, typed, context);
  return {
    person: { ...unknownPerson, ...values, recordNumber },
    problems: { ...kind.check(values, context), ...problems },
  };
}

export function summaryOf({ file, person, records, same, safety }: FileView): PersonSummary {
  const alerts = records.filter((one) => one.kind === 'alert' && one.mistake === '');
  return {
    file,
    recordNumber: person.recordNumber,
    name: person.legalName,
    preferredName: person.preferredName,
    dateOfBirth: person.dateOfBirth,
    postcode: isPlaceholderPostcode(person.address.postcode) ? '' : person.address.postcode,
    services: person.services,
    alerts: alertsNow(
      person.alert,
      alerts.map(({ values }) => values),
      today,
    ),
    accessNeeds: person.accessNeeds,
    goesOnIn: same.main,
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
