import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TeamView } from '../../vault/office-api.ts';

/** The data-protection team goes on with what it begins itself; what others tell a team is gone from their laptop. */
export const keepsOwn = (kind: CaseKindName, team: TeamView): boolean =>
  caseKindOf(kind).kept === 'data-protection' && team.mine;
