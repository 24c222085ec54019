/** Telling a team in free words; see `restricted/seal-away.ts` for how they are kept from everybody else. */
import { firstFields } from '../../../shared/change/diff.ts';
import type { Outcome } from '../api.ts';
import type { OfficeCalls, RestrictedNoteView } from '../office-api.ts';
import { problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import { aboutFile } from '../restricted/about-file.ts';
import { sealAway } from '../restricted/seal-away.ts';
import type { Session } from '../session.ts';
import { recordsOf, workerName } from '../views/records.ts';

export async function tellTeam(
  ports: Ports,
  session: Session,
  { file, kind, words }: Parameters<OfficeCalls['tellTeam']>[0],
): Promise<Outcome<{ receipt: string }>> {
  if (!session.files.has(file)) return problem('NOTHING_HERE');
  return sealAway(ports, session, {
    to: kind,
    kind: 'restricted-note',
    fields: firstFields({ about: file, words, topic: kind }),
    place: { form: 'tell-safeguarding', file, record: null },
  });
}

/** What has been told about a file, or about any, newest first, for who may read it. */
export function notesAbout(session: Session, file: string | null): RestrictedNoteView[] {
  return [...session.files.values()]
    .filter((one) => one.about === 'restricted-note')
    .flatMap((one) => recordsOf(one, 'restricted-note').map(({ value, merged }) => ({ value, merged })))
    .filter(({ value }) => file === null || value.about === file)
    .flatMap(({ value, merged }) => {
      const [write] = writesOf(merged);
      if (write === undefined) return [];
      const { topic, words } = value;
      const about = aboutFile(session, value.about);
      return [{ about, topic, words, at: write.at, worker: workerName(session, write.worker) }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
