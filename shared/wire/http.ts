/**
 * What travels to the server and back, by route (`routes.ts` has the paths). Both ends parse with these; unknown keys are refused.
 *
 *   challenge, session     device or invitation ──nonce──▶ signed nonce ──▶ token for an hour
 *   readLog, appendLog     the membership log, in order
 *   push ─▶ receipt        sealed changes with one proof for the batch, and the envelopes of new keys
 *   feed, bodies           entries after a cursor with the newest checkpoint; then the sealed bytes asked for
 *   keepChunk, readChunk   pictures, in sealed chunks
 *   envelopes              keys, by id
 *
 * A problem comes as `{ problem, details? }` under the status of `problems.ts`.
 */
import { z } from 'zod';
import { acknowledgementSchema } from '../crypto/acknowledgement.ts';
import { envelopeSchema } from '../crypto/envelope.ts';
import { feedEntrySchema } from '../crypto/feed.ts';
import { proofSchema, signedBatchSchema } from '../crypto/proof.ts';
import {
  signedCheckpointSchema,
  signedChunkReceiptSchema,
  signedReceiptSchema,
} from '../crypto/server-signed.ts';
import { entrySchema, signedProposalSchema } from '../membership/entry.ts';
import { feedHead, hash, id16, isoTime, logHead, signature } from '../record/fields.ts';
import { serverProblems, type ServerProblem } from './problems.ts';

/** Limits, so that one message is never a burden. */
export const limits = {
  /** Changes in one push. */
  batch: 500,
  /** Bytes of one sealed body: a consent act with a long signature fits well within. */
  body: 1024 * 1024,
  /** Bytes of one request. */
  request: 16 * 1024 * 1024,
  /** Feed or log entries, or bodies, in one answer. */
  page: 1000,
  /** Bytes of the bodies in one answer. */
  answer: 64 * 1024 * 1024,
  /** Chunks of pictures that one device may hand in for one file. */
  chunks: 1000,
  /** Envelopes in one request. */
  envelopes: 5000,
  /** Parked changes in one answer. */
  parked: 200,
  /** Proposals that wait for a second person, in one organisation. */
  offers: 200,
  /** Signs of one header. */
  header: 100_000,
} as const;

export const protocolVersion = 1;

/** A place in a log or a feed, as far as a database counts. */
const place = z.int32().min(0);
const header = z.string().max(limits.header);
/** A change as it is carried; its sealed bytes stand in the frame. */
const carried = z.strictObject({ id: hash, header, proof: proofSchema });

/** A code of the server's console: 26 letters and digits, once. */
const claimCode = z.string().regex(/^[A-Z0-9]{26}$/);

export const claimRequest = z.strictObject({
  code: claimCode,
  /** Null asks for the server's key; then the genesis that names it. */
  genesis: signedProposalSchema.nullable(),
});
export const claimReply = z.strictObject({ server: hash, entry: entrySchema.nullable() });

export const invitationRequest = z.strictObject({ invitation: hash });
export const invitationReply = z.strictObject({ org: hash, blob: z.string().max(100_000) });

/** Who asks: a device, or an invitation that wants to join. */
const caller = z.strictObject({ org: hash, kind: z.enum(['device', 'invitation']), id: hash });
export const challengeRequest = caller;
export const challengeReply = z.strictObject({ nonce: hash });
/** Signed under the tag `challenge`: the canonical JSON of `{ org, kind, id, nonce }`. */
export const sessionRequest = z.strictObject({ ...caller.shape, nonce: hash, signature });
export const sessionReply = z.strictObject({ token: hash, expires: isoTime, time: isoTime });

export const readLogRequest = z.strictObject({ after: place });
export const readLogReply = z.strictObject({
  entries: z.array(entrySchema).max(limits.page),
  more: z.boolean(),
});

export const appendLogRequest = z.strictObject({
  ...signedProposalSchema.shape,
  /** For an invitation: the blob that its code opens, whose hash the proposal names. */
  blob: z.string().max(100_000).nullable(),
  /**
   * The keys that belong to the entry, kept before it: a team's first or next key, sealed to each device of its members and, for
   * the next, the key before it sealed to the new one; a granted file's keys, sealed to the team it is granted to. Each is by a
   * device that signed the proposal.
   */
  envelopes: z.array(envelopeSchema).max(limits.envelopes),
});
export const appendLogReply = z.strictObject({ entry: entrySchema });

/** Null but between a return from a backup and the RESTORE in the log. */
export const restoringReply = z.strictObject({
  restoring: z
    .strictObject({
      incarnation: id16,
      /** When the backup was made. */
      at: isoTime,
      /** What it had. */
      log: logHead,
      feeds: z.array(feedHead).max(1000),
      /** How far the log has been returned since. */
      returned: logHead,
    })
    .nullable(),
});
export type Restoring = NonNullable<z.infer<typeof restoringReply>['restoring']>;

/** A beginning of this is there already. It ends where the checkpoint says, which the server signed before it was lost. */
export const returnLogRequest = z.strictObject({
  checkpoint: signedCheckpointSchema,
  entries: z.array(entrySchema).min(1).max(10_000),
});

/** Head of the frame; the sealed bodies follow as blobs, in order. What others wrote and the office lost, each as it was pushed. */
export const returnChangesRequest = z.strictObject({
  changes: z.array(carried).min(1).max(limits.batch),
  envelopes: z.array(envelopeSchema).max(limits.envelopes),
});

/** Head of the push frame; the sealed bodies follow as blobs, in order. */
export const pushRequest = z.strictObject({
  v: z.literal(protocolVersion),
  proof: signedBatchSchema,
  /** Canonical header texts, in the order of the batch. */
  headers: z.array(header).min(1).max(limits.batch),
  /** Hashes of the sealed bodies: one that was bent on the way is refused before it is kept under its id for ever. */
  sealed: z.array(hash).min(1).max(limits.batch),
  envelopes: z.array(envelopeSchema).max(limits.batch),
});
export const pushReply = signedReceiptSchema;

export const feedRequest = z.strictObject({
  cursors: z
    .array(z.strictObject({ team: id16, after: place }))
    .min(1)
    .max(100),
});
export const feedReply = z.strictObject({
  feeds: z.array(
    z.strictObject({
      team: id16,
      entries: z.array(feedEntrySchema).max(limits.page),
      more: z.boolean(),
      /** The feed's head in the checkpoint, with its place in the tree. */
      head: feedHead,
      index: z.int().min(0),
      path: z.array(hash).max(32),
    }),
  ),
  checkpoint: signedCheckpointSchema,
});

export const bodiesRequest = z.strictObject({ changes: z.array(hash).min(1).max(limits.page) });
/**
 * Head of the answer's frame; sealed bodies follow as blobs, in the order asked for. What may not be seen, or was erased, is left
 * out; so is what no longer fits into `limits.answer`, so ask again for what is missing until an answer brings nothing.
 */
export const bodiesReply = z.strictObject({
  changes: z.array(carried),
});

/** Head of the frame; the new seals follow as blobs, in the order of the changes. None: asks only how far it is. */
export const resealRequest = z.strictObject({ file: hash, changes: z.array(hash).max(limits.batch) });
export const resealReply = z.strictObject({
  /** Changes that still lie under a key that is to go; not more than a page of them. */
  left: z.array(hash).max(limits.page),
  /** Whether every such key is destroyed. */
  done: z.boolean(),
});

/** Head of the frame; the sealed chunk follows as its blob. Chunks go one by one, after the changes that name them. */
export const keepChunkRequest = z.strictObject({ file: hash, chunk: hash });
export const keepChunkReply = signedChunkReceiptSchema;
/** The answer is a frame with an empty head and the sealed chunk. */
export const readChunkRequest = z.strictObject({ file: hash, chunk: hash });

export const envelopesRequest = z.strictObject({
  /** File keys, by key id. */
  keys: z.array(hash).max(limits.page),
  /** All keys of these teams: of each epoch, as far as the caller can open them. */
  teams: z.array(id16).max(100),
});
export const envelopesReply = z.strictObject({ envelopes: z.array(envelopeSchema) });

/** Keys for those who by the log should have them and have not: team keys for devices, file keys for teams. The first to arrive stays. */
export const keepKeysRequest = z.strictObject({
  envelopes: z.array(envelopeSchema).min(1).max(limits.envelopes),
});
export const keepKeysReply = z.strictObject({ kept: z.int().min(0) });

/** What the caller could seal for others and nobody has yet: it is checked against the log before anything is sealed. */
export const dutiesReply = z.strictObject({
  /** Member devices without the present key of a team of the caller's. */
  devices: z.array(z.strictObject({ team: id16, device: hash })).max(limits.page),
  /** Keys of files that the caller's teams hold, not yet sealed to another team that holds them. */
  files: z.array(z.strictObject({ file: hash, root: id16, key: hash, team: id16 })).max(limits.page),
});

/** A proposal that waits for a second person. Offered by who signed it; seen by who may sign it too. */
export const offerRequest = z.strictObject({
  ...signedProposalSchema.shape,
  /** Those that belong to the entry, by who offers it: who approves hands them in with it. */
  envelopes: z.array(envelopeSchema).max(limits.envelopes),
  /** An invitation's. */
  blob: z.string().max(100_000).nullable(),
});
export const offersReply = z.strictObject({
  offers: z.array(z.strictObject({ ...offerRequest.shape, at: isoTime })).max(limits.offers),
});
/** By the proposal's hash; by any of those who may see it. */
export const dropOfferRequest = z.strictObject({ offer: hash });

/** Parked changes of files that a team of the caller's holds and that nobody has decided about, oldest first. */
export const parkedRequest = z.strictObject({ after: hash.nullable() });
/** Head of the answer's frame; the sealed bodies follow as blobs. */
export const parkedReply = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        ...carried.shape,
        /** The team of the file's first change. */
        root: id16,
        at: isoTime,
        /** The log's size when it arrived. */
        log: z.int().min(1),
      }),
    )
    .max(limits.parked),
  more: z.boolean(),
});

/** For people on duty: the one file whose id begins so. It says that there is such a file, and nothing about it. */
export const fileOfReferenceRequest = z.strictObject({ start: z.string().regex(/^[A-Za-z0-9_-]{10}$/) });
export const fileOfReferenceReply = z.strictObject({ file: hash });

/** A file behind broken glass, for the device that broke it, until its time is over. */
export const glassRequest = z.strictObject({ entry: place.min(1) });
/** Head of the answer's frame; the sealed bodies follow as blobs, in the order of the changes. Read, and kept nowhere. */
export const glassReply = z.strictObject({
  root: id16,
  changes: z.array(z.strictObject({ ...carried.shape, log: z.int().min(1) })),
  envelopes: z.array(envelopeSchema),
});

/** See `crypto/acknowledgement.ts`. */
export const acknowledgeRequest = z.strictObject({ acknowledgement: acknowledgementSchema, signature });

/** For administrators and the data-protection team: when each device was last in touch, and what it has acknowledged. */
export const devicesReply = z.strictObject({
  devices: z.array(z.strictObject({ device: hash, lastSeen: isoTime.nullable() })).max(10_000),
  acknowledgements: z.array(acknowledgeRequest).max(10_000),
});

export const nothing = z.strictObject({});

export const healthReply = z.strictObject({ doorstep: z.literal(protocolVersion), time: isoTime });

const isServerProblem = (code: string): code is ServerProblem => Object.hasOwn(serverProblems, code);
export const problemReply = z.strictObject({
  problem: z.string().refine(isServerProblem),
  details: z.string().max(300).optional(),
});
