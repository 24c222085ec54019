/** Why a worker can open a file: the narrowest of the reasons that the membership log gives. */
import type { OpenReason } from '../../../shared/audit/event.ts';
import { fileFacts, holders } from '../../../shared/membership/access.ts';
import type { Membership } from '../../../shared/membership/membership.ts';

/** @param root the team that the file began in. @param at the office's time, ISO. */
export function whyOpen(
  log: Membership,
  { worker, file, root, at }: { worker: string; file: string; root: string; at: string },
): OpenReason {
  const mine = log.members.get(worker)?.teams ?? new Set<string>();
  if (mine.has(root)) return log.teams.get(root)?.kind === 'own' ? 'caseload' : 'team';
  const held = [...holders(log, file, root, at)].filter((team) => mine.has(team));
  const granted = fileFacts(log, file).grants.some(({ to }) => held.includes(to));
  if (granted) return 'grant';
  return held.length > 0 ? 'data-protection' : 'ended';
}
