/** Keys that the office handed out go into the journal before anything that they open counts as received. */
import { type Envelope, envelopeId } from '../../../shared/crypto/envelope.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';

/** What a full disk refused before is held already, and so is asked for no more: it is written with these. */
export async function keepKeys(
  ports: Ports,
  { unkeptKeys }: Session,
  taken: readonly Envelope[],
): Promise<Outcome<null>> {
  for (const envelope of taken) unkeptKeys.set(envelopeId(envelope), envelope);
  const wanting = [...unkeptKeys.values()];
  if (wanting.length === 0) return done(null);
  const written = await appendToJournal(
    ports.shell,
    wanting.map((envelope) => ({ is: 'envelope', envelope })),
  );
  if (!written.ok) return problem(written.problem);
  for (const envelope of wanting) unkeptKeys.delete(envelopeId(envelope));
  return done(null);
}
