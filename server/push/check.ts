/** What can be said of a push without asking the database: it is whole, its batch is signed by the caller, its envelopes too. */
import { type Change, readChange } from '../../shared/change/change.ts';
import { batchRoot, proofs, verifyBatch } from '../../shared/crypto/proof.ts';
import { sealedHash, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { decodeFrame, type Frame } from '../../shared/encoding/frame.ts';
import type { MemberDevice } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { limits, pushRequest } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import type { z } from 'zod';
import { isEnvelopeBy } from '../membership/envelopes.ts';

export type PushFrame = Frame<z.infer<typeof pushRequest>>;

/** One change of a push, with its place in the batch's tree. */
export interface PushedChange {
  change: Change;
  sealed: Uint8Array;
  sealedHash: string;
  place: number;
  path: readonly string[];
}

export function readPush(bytes: Uint8Array): Result<PushFrame, ServerProblem> {
  const frame = decodeFrame(pushRequest, bytes);
  if (frame === null || frame.blobs.length !== frame.head.headers.length) return err('MALFORMED');
  if (frame.blobs.some((blob) => blob.length > limits.body)) return err('TOO_LARGE');
  const { sealed } = frame.head;
  const whole =
    sealed.length === frame.blobs.length && frame.blobs.every((blob, at) => sealedHash(blob) === sealed[at]);
  if (!whole) return err('MALFORMED');
  return frame.blobs.every((blob) => sealedKeyId(blob) !== null) ? ok(frame) : err('UPGRADE_NEEDED');
}

/** In the order of the batch. A header that was altered, or moved to another file, has another id and so another root. */
export function checkPush(
  { head, blobs }: PushFrame,
  org: string,
  device: MemberDevice,
): Result<PushedChange[], ServerProblem> {
  const { batch } = head.proof;
  const changes = head.headers.map(readChange).filter((change) => change !== null);
  if (changes.length !== head.headers.length || batch.size !== changes.length) return err('MALFORMED');
  const ids = changes.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return err('MALFORMED');
  const authors = [batch, ...changes.map(({ header }) => header)];
  if (!authors.every((author) => author.org === org && author.device === device.id))
    return err('BAD_SIGNATURE');
  if (batchRoot(ids) !== batch.root || !verifyBatch(head.proof, device.sign)) return err('BAD_SIGNATURE');
  if (!head.envelopes.every((envelope) => isEnvelopeBy(device, org, envelope))) return err('BAD_SIGNATURE');
  const paths = proofs(head.proof, ids);
  return ok(
    changes.map((change, place) => {
      const sealed = blobs[place] ?? new Uint8Array();
      return { change, sealed, sealedHash: sealedHash(sealed), place, path: paths[place]?.path ?? [] };
    }),
  );
}
