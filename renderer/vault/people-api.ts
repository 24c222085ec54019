/** What a screen may ask of the vault about people: finding them, adding them, and who belongs together. Types only. */
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { ShownAlert } from '../../shared/rules/alerts.ts';
import type { Safety } from './api.ts';

/** A file as another one points to it. */
export interface KnownFile {
  file: string;
  /** Empty where the file is not on this laptop. */
  name: string;
  recordNumber: string;
}

export interface PersonSummary {
  file: string;
  recordNumber: string;
  name: string;
  preferredName: string;
  dateOfBirth: string;
  postcode: string;
  services: string[];
  /** What to know before the door: the person's own line first, then each alert that stands. */
  alerts: ShownAlert[];
  /** Codes of what they need to receive and give information. */
  accessNeeds: string[];
  /** The file in which this one goes on, where both are about one person. */
  goesOnIn: KnownFile | null;
  safety: Safety;
}

export interface LikelyMatch {
  person: PersonSummary;
  /** Codes under `match.<reason>`: same-name, similar-name, same-birth-date, same-postcode, same-nhs-number. */
  reasons: string[];
}

/** Somebody whose file is linked to this one. */
export interface LinkedPerson extends KnownFile {
  /** What this file's person is to them: a code of the kind `link`. */
  relation: string;
  /** In the worker's own words, where no code fits. */
  words: string;
}

/** The files that are about the same person as this one. */
export interface SamePerson {
  /** The file in which this one goes on. */
  main: KnownFile | null;
  /** Files that go on in this one; what stands in them is shown here. */
  others: KnownFile[];
}

/** Two files that may be about one person. */
export interface SamePair {
  one: PersonSummary;
  other: PersonSummary;
  /** Codes under `match.reason`. */
  reasons: string[];
}

export interface PeopleCalls {
  findPeople(query: string): PersonSummary[];
  checkPerson(form: TypedForm): { problems: FormProblems; matches: LikelyMatch[] };
  /** With problems nothing is saved, and `file` is empty. */
  addPerson(form: TypedForm): { file: string; problems: FormProblems };
  /** The likeliest first; those of which somebody has said something are left out. */
  samePeople(): SamePair[];
  /** The two are one person, and `main` goes on. Can be taken back with `keepApart`. */
  joinFiles(main: string, other: string): null;
  /** The two are two people. */
  keepApart(one: string, other: string): null;
}
