import type { TFunction } from 'i18next';
import type { TeamView } from '../../vault/office-api.ts';

/** What a team is called; by its kind, where nobody has named it. */
export function teamLabel(t: TFunction, { name, kind }: Pick<TeamView, 'name' | 'kind'>): string {
  return name === '' ? t(`teamKind.${kind}`) : name;
}
