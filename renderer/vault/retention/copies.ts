/** What left Doorstep on paper or as a page, by the logs that laptops handed over: somebody has to find and destroy it. */
import { chainsOf } from '../audit/chains.ts';
import type { CopyView } from '../retention-api.ts';
import type { Session } from '../session.ts';
import { workerName } from '../views/records.ts';

export function copiesOf(session: Session, file: string): CopyView[] {
  return chainsOf(session)
    .flatMap(({ entries }) => entries)
    .flatMap(({ action, target, at, worker }): CopyView[] =>
      target.file === file && (action === 'printed' || action === 'exported')
        ? [{ at, action, what: target.thing, workerName: workerName(session, worker) }]
        : [],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
