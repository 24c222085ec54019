/** How people are called on the screens of an act, safe to put inside a sentence. */
import type { ActDraft } from '../../../shared/record/act-draft.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import { inWords } from '../../ui/in-words.ts';

/** What the person likes to be called. */
export function callName(person: Pick<Person, 'preferredName' | 'legalName'>): string {
  return inWords(person.preferredName.trim() === '' ? person.legalName : person.preferredName);
}

export function decidesAlone(capacity: string): boolean {
  return capacity === 'self' || capacity === 'self-with-support';
}

/** Who answers and signs: the person, or whoever decides for them. */
export function deciderName(draft: ActDraft, person: Person): string {
  const { capacity, name } = draft.decider;
  return decidesAlone(capacity) || name.trim() === '' ? callName(person) : inWords(name);
}
