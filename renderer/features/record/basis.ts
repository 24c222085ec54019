/** What the charity chose for the uses of people's information, out of its registers. */
import type { PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { type Basis, basisOf } from '../../../shared/rules/lawful-basis.ts';
import type { EntryView } from '../../vault/register-api.ts';
import { useSession } from '../shell/session.ts';

export const basisEntries = (registers: readonly EntryView[]): Values[] =>
  registers.filter(({ register }) => register === 'lawful-basis').map(({ values }) => values);

export function useBasis(): (use: PurposeOfUse) => Basis {
  const registers = useSession(({ library }) => library?.registers) ?? [];
  const chosen = basisEntries(registers);
  return (use) => basisOf(use, chosen);
}
