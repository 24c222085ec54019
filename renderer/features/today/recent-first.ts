import type { PersonSummary } from '../../vault/people-api.ts';

/** Those whose files were opened in this sitting, latest first; then everybody else as the vault lists them. */
export function recentFirst(people: readonly PersonSummary[], recent: readonly string[]): PersonSummary[] {
  const place = ({ file }: PersonSummary) => {
    const index = recent.indexOf(file);
    return index === -1 ? recent.length : index;
  };
  return people.toSorted((a, b) => place(a) - place(b));
}
