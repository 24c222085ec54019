/**
 * A word that asks for help without saying so. Both the word and what is typed at check-out are kept as digests: the record shows
 * colleagues whether they are the same, and nobody what they are. A colleague who guesses well could find the word; they may know it.
 */
import { hash } from '../../../shared/crypto/hash.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { foldForSearch } from '../../../shared/rules/person-name.ts';
import type { Visit } from '../../../shared/record/case/visit.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf } from '../views/records.ts';

/** Capitals, accents and spaces do not count: who is afraid does not type well. */
export function digestOf(worker: string, word: string): string {
  return hash('help-word', utf8(`${worker} ${foldForSearch(word).replaceAll(' ', '')}`));
}

export function asksForHelp({ helpWord, word }: Pick<Visit, 'helpWord' | 'word'>): boolean {
  return helpWord !== '' && word === helpWord;
}

/**
 * What colleagues do after this worker asked for help, by record: not to be seen on the worker's own laptop, where somebody may be
 * looking on.
 */
export function hiddenSteps({ keyring }: Session, file: CaseFile): Set<string> {
  const own = recordsOf(file, 'visit').filter(
    ({ value }) => value.worker === keyring.head.worker && asksForHelp(value),
  );
  const steps = recordsOf(file, 'visit-step').filter(({ value }) =>
    own.some(({ record }) => record === value.visit),
  );
  return new Set(steps.map(({ record }) => record));
}

/** The digest that this worker gave last, on any visit; empty where they never gave one. */
export function lastHelpWord(session: Session, worker: string): string {
  const given = [...session.files.values()].flatMap((file) =>
    recordsOf(file, 'visit')
      .filter(({ value }) => value.worker === worker && value.helpWord !== '')
      .map(({ value }) => value),
  );
  return given.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0]?.helpWord ?? '';
}
