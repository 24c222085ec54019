/** No more news or appeals: written into the person's own file with the request itself, so that every laptop obeys it at once. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { channels } from '../../../shared/record/case/contact-permission.ts';
import type { Outcome } from '../api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { contactNow } from '../sharing/contact.ts';

/** @param on ISO day on which they said so. */
export async function stopMarketing(
  ports: Ports,
  session: Session,
  file: CaseFile,
  on: string,
): Promise<Outcome<null>> {
  const now = contactNow(session, file.id);
  if (!now.ok) return now;
  for (const channel of channels) {
    const isStopped = now.value.some(
      (one) => one.channel === channel && one.topic === 'marketing' && one.answer === 'objected',
    );
    if (isStopped) continue;
    const fields = firstFields({
      channel,
      topic: 'marketing',
      answer: 'objected',
      role: '',
      wayOutOffered: '',
      on,
      words: '',
    });
    const record = newId(ports.random);
    const saved = await save(ports, session, {
      file: file.id,
      record,
      kind: 'contact-permission',
      fields,
    });
    if (!saved.ok) return saved;
  }
  return done(null);
}
