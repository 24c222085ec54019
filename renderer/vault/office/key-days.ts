/** When each team's key was last made anew, by the office's time: from the membership log. */
import { readProposal } from '../../../shared/membership/entry.ts';
import type { KeyDay } from '../office-api.ts';
import type { Session } from '../session.ts';

export function keyDays({ entries, membership }: Session): KeyDay[] {
  const renewed = new Map<string, string>();
  const [first] = entries;
  for (const { proposal, at } of entries) {
    const body = readProposal(proposal)?.body;
    if (body?.type === 'epoch' || body?.type === 'team') renewed.set(body.team, at);
  }
  return [...membership.teams.keys()].flatMap((team) => {
    // The teams of the very first entry have the key that they began with.
    const renewedAt = renewed.get(team) ?? first?.at;
    return renewedAt === undefined ? [] : [{ team, renewedAt }];
  });
}
