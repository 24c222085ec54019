/** What a person decided: by one file, and out of all their files, where a no in one is a no everywhere. */
import { ancestors } from '../../../shared/change/merge.ts';
import { consentNow, ofAllFiles, type OfAllFiles } from '../../../shared/rules/consent-now.ts';
import type { DecisionNow } from '../api.ts';
import type { CaseFile } from '../session.ts';
import { safetyOf } from './records.ts';

/** By the acts of this file alone. */
export function decisionsNow(file: CaseFile): DecisionNow[] {
  const acts = [...file.acts.values()].map(({ change, statement }) => {
    const seen = ancestors(file.merged, change);
    return {
      change,
      lamport: file.merged.changes.get(change)?.lamport ?? 0,
      parked: file.changes.get(change)?.state === 'parked',
      decisions: statement.decisions,
      hasSeen: (other: string) => seen.has(other),
    };
  });
  return [...consentNow(acts)].flatMap(([purpose, { decision, change }]) => {
    const act = file.acts.get(change);
    if (act === undefined) return [];
    const { statement } = act;
    return [
      {
        file: file.id,
        purpose,
        answer: decision.answer,
        decision,
        act: statement.act,
        at: statement.captured.at,
        safety: safetyOf(file, [change]),
      },
    ];
  });
}

/** @param files those of one person, the one that is looked at first. */
export function decidedTogether(files: readonly CaseFile[]): OfAllFiles<DecisionNow> {
  return ofAllFiles(files.map(decisionsNow));
}
