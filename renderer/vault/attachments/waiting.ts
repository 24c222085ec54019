/** Own pictures on their way to the office: which of their chunks it has not signed for. */
import type { Body } from '../../../shared/change/change.ts';
import { attachmentSchema } from '../../../shared/crypto/attachment.ts';
import type { Session } from '../session.ts';

/** What is still to be sent of the picture that a change brings; null where it brings none. */
export function unsentOf({ signedChunks }: Session, { kind, fields }: Body): Set<string> | null {
  const picture = kind === 'photo' ? attachmentSchema.safeParse(fields['picture']?.value) : null;
  if (picture?.success !== true) return null;
  const unsent = new Set(picture.data.chunks.filter((id) => !signedChunks.has(id)));
  return unsent.size === 0 ? null : unsent;
}

export function isWaitingChunk({ waitingPictures }: Session, id: string): boolean {
  return [...waitingPictures.values()].some(({ unsent }) => unsent.has(id));
}

/** Whether the journal has chunks that it need not have: the office has them, or no record names them after a cut. */
export function holdsSentChunks(session: Session, chunkIds: readonly string[]): boolean {
  return chunkIds.some((id) => !isWaitingChunk(session, id));
}
