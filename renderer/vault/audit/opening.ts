/** Opening a file is noted once for each file and each unlocking. It never waits for the note, but for a file behind broken glass. */
import type { FileView, Outcome } from '../api.ts';
import type { BrokenGlass } from '../../../shared/membership/membership.ts';
import { filesOfPerson } from '../household/pairs.ts';
import { done } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { Session } from '../session.ts';
import { officeNow } from '../sync/office-time.ts';
import { fileView } from '../views/file-view.ts';
import { noteFirst, noteSoon } from './tail.ts';
import { whyOpen } from './why-open.ts';

export function openFile(ports: Ports, session: Session, file: string): Outcome<FileView> {
  const view = fileView(session, file, today(ports));
  const known = session.files.get(file);
  if (!view.ok || known === undefined) return view;
  const { audit, membership, keyring } = session;
  // Those of the same person are shown with it.
  for (const { id, team } of filesOfPerson(session, known)) {
    if (audit.opened.has(id)) continue;
    audit.opened.add(id);
    const about = { worker: keyring.head.worker, file: id, root: team ?? '', at: officeNow(ports, session) };
    noteSoon(ports, session, { action: 'opened', target: { file: id }, reason: whyOpen(membership, about) });
  }
  return view;
}

export async function noteGlass(
  ports: Ports,
  session: Session,
  { entry, file }: BrokenGlass,
): Promise<Outcome<null>> {
  const { opened } = session.audit;
  const opening = `glass/${entry}`;
  if (opened.has(opening)) return done(null);
  const target = { file, id: String(entry) };
  const noted = await noteFirst(ports, session, { action: 'opened', target, reason: 'broken-glass' });
  if (noted.ok) opened.add(opening);
  return noted;
}
