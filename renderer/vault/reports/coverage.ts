/** Whether this laptop holds every ordinary file, as far as it can know. */
import { missing } from '../../../shared/change/merge.ts';
import { feedsOf } from '../../../shared/membership/access.ts';
import type { CountedFiles } from '../report-api.ts';
import type { Session } from '../session.ts';

export function coverage(session: Session): Pick<CountedFiles, 'missing' | 'unfollowed' | 'asOf'> {
  const { files, troubles, cursors, membership, keyring, officeTime } = session;
  const broken = new Set([...troubles.values()].flatMap(({ file }) => file ?? []));
  for (const file of files.values()) {
    if (file.about === null || (file.about === 'person' && missing(file.merged).length > 0))
      broken.add(file.id);
  }
  const feeds = [...feedsOf(membership, keyring.head.worker)];
  return {
    missing: broken.size,
    unfollowed: feeds.filter((team) => (cursors.get(team)?.leaf ?? null) === null).length,
    asOf: officeTime?.at ?? null,
  };
}
