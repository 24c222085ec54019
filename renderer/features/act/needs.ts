import type { Person } from '../../../shared/record/case/person.ts';
import { useRecordWords } from '../record/words.ts';

/** As many as an act has room for. */
const MOST = 20;

/** What the file knows about making oneself understood, in words that can stand in a statement for good. */
export function useNeeds({ accessNeeds, communicationNeeds }: Person): string[] {
  const words = useRecordWords('person');
  const needs = accessNeeds.map((need) => words.option('accessNeeds', need));
  return [...new Set([...needs, ...communicationNeeds])].slice(0, MOST);
}
