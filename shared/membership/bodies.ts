/**
 * What an entry of the membership log can say. Who may say it, and what follows, is in `apply/`.
 * Names of people and teams are not here: the log is public to the server, so it speaks in ids.
 */
import { z } from 'zod';
import { feedHead, hash as hashText, id16, isoTime, logHead } from '../record/fields.ts';

/**
 * What a team is for, and by that what its key opens.
 *
 * - `everyone`: each member belongs to it; the organisation's own words lie there.
 * - `work`, `own`: ordinary case files; `own` is one worker's caseload.
 * - `safeguarding`, `finance`, `equality`: restricted files. Any member may begin one, only the team can open it.
 * - `data-protection`: restricted files too, such as a request or an incident; and it reads each ordinary file besides.
 * - `duty`: may break glass. Its copies of file keys are held back by the server until the log says that glass was broken.
 */
export const teamKinds = [
  'everyone',
  'work',
  'own',
  'safeguarding',
  'finance',
  'equality',
  'data-protection',
  'duty',
] as const;
const teamKindSchema = z.enum(teamKinds);
export type TeamKind = z.infer<typeof teamKindSchema>;

export const restrictedKinds = [
  'safeguarding',
  'finance',
  'equality',
  'data-protection',
] as const satisfies readonly TeamKind[];
export type RestrictedKind = (typeof restrictedKinds)[number];
/** Teams whose members can do what others cannot: others write to them, or they read what is not theirs. */
export const guarded: ReadonlySet<TeamKind> = new Set([...restrictedKinds, 'duty']);
/** Teams that each exist once. */
export const single: ReadonlySet<TeamKind> = new Set([...guarded, 'everyone']);

const devicePublic = z.strictObject({ sign: hashText, box: hashText });

const genesis = z.strictObject({
  type: z.literal('genesis'),
  name: z.string().min(1).max(120),
  /** A practice organisation may be opened in a browser; a real one never. Fixed for ever. */
  practice: z.boolean(),
  server: hashText,
  /** X25519: every keyring is also sealed to it. Its private half is printed in two parts held by two people. */
  recovery: hashText,
  administrator: z.strictObject({ worker: id16, device: devicePublic }),
  /** A team without a kind is for work. */
  teams: z
    .array(
      z.strictObject({
        team: id16,
        kind: teamKindSchema.optional(),
        epoch: z.int().min(0),
        key: hashText,
      }),
    )
    .min(1)
    .max(100),
});

const invite = z.strictObject({
  type: z.literal('invite'),
  /** Hash of the invitation's public signing key. */
  invitation: hashText,
  sign: hashText,
  worker: id16,
  administrator: z.boolean(),
  teams: z.array(id16).max(100),
  /** Hash of the blob that the code opens. */
  blob: hashText,
});

const join = z.strictObject({ type: z.literal('join'), invitation: hashText, device: devicePublic });

/** An invitation that went astray. */
const cancel = z.strictObject({ type: z.literal('cancel'), invitation: hashText });

/** A device goes. `wipe`: when it is next in touch it hands in what it still has, and forgets everything. */
const device = z.strictObject({
  type: z.literal('device'),
  device: hashText,
  why: z.enum(['lost', 'stolen', 'replaced', 'left']),
  wipe: z.boolean(),
});

/** A worker's teams and duties change. Null leaves the duty as it is. */
const member = z.strictObject({
  type: z.literal('member'),
  worker: id16,
  joins: z.array(id16).max(100),
  leaves: z.array(id16).max(100),
  administrator: z.boolean().nullable(),
});

/** A worker goes, with all devices. */
const leave = z.strictObject({ type: z.literal('leave'), worker: id16, wipe: z.boolean() });

const team = z.strictObject({
  type: z.literal('team'),
  team: id16,
  kind: teamKindSchema,
  key: hashText,
  members: z.array(id16).min(1).max(1000),
});

/** A team's next key. The key before it is sealed to this one, so that who joins can read history. */
const epoch = z.strictObject({ type: z.literal('epoch'), team: id16, epoch: z.int().min(1), key: hashText });

/** A file is shared with another team. What `heads` cover is delivered to it again. */
const grant = z.strictObject({
  type: z.literal('grant'),
  file: hashText,
  from: id16,
  to: id16,
  heads: z.array(hashText).max(1000),
  /** When it ends by itself, as a driver's run sheet does with the day. */
  until: isoTime.nullable(),
});

const revoke = z.strictObject({ type: z.literal('revoke'), file: hashText, team: id16 });

/** A legal hold: while it stands the file cannot be erased. */
const hold = z.strictObject({ type: z.literal('hold'), file: hashText, held: z.boolean() });

const erase = z.strictObject({
  type: z.literal('erase'),
  file: hashText,
  ground: z.enum(['request', 'retention', 'mistake', 'order']),
});

/**
 * Some records of a file, for good, while the rest of it stays. All by opaque ids: the records; the changes that wrote them, the file's first
 * never among them; the chunks of their pictures; and the keys under which those changes were sealed, which nobody uses from here on.
 */
const erasePart = z.strictObject({
  type: z.literal('erase-part'),
  file: hashText,
  ground: erase.shape.ground,
  records: z.array(id16).min(1).max(100),
  changes: z.array(hashText).min(1).max(500),
  chunks: z.array(hashText).max(500),
  keys: z.array(hashText).min(1).max(100),
});

/** What a person decided about changes that the office had parked. */
const admit = z.strictObject({
  type: z.literal('admit'),
  team: id16,
  changes: z.array(hashText).min(1).max(500),
  verdict: z.enum(['counts', 'stays-out']),
});

export const glassReasons = ['life-at-risk', 'safeguarding', 'cover', 'court-or-police'] as const;

const breakGlass = z.strictObject({
  type: z.literal('break-glass'),
  file: hashText,
  reason: z.enum(glassReasons),
  /** The reason in words, sealed to the data-protection team's key; to the duty team's where there is no such team. */
  words: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .min(64)
    .max(8000),
  until: isoTime,
});

const review = z.strictObject({
  type: z.literal('review'),
  /** The place of the break-glass entry in the log. */
  entry: z.int().min(1),
  verdict: z.enum(['justified', 'not-justified']),
});

const serverKey = z.strictObject({ type: z.literal('server-key'), key: hashText });

/** A new recovery key, after its two cards were checked. */
const recovery = z.strictObject({ type: z.literal('recovery'), key: hashText });

/** This device was opened with both recovery cards: they have been seen, and new ones are due. */
const recovered = z.strictObject({
  type: z.literal('recovered'),
  device: hashText,
  why: z.enum(['passphrase', 'key-store']),
});

const policy = z.strictObject({
  type: z.literal('policy'),
  /** Days that a laptop works without the office. */
  leaseDays: z.int().min(1).max(14),
  breakGlassHours: z.int().min(1).max(24),
});

/** The server came back from an older backup; this is the state it came back with, and only this excuses a step back. */
const restore = z.strictObject({
  type: z.literal('restore'),
  incarnation: id16,
  log: logHead,
  feeds: z.array(feedHead).max(1000),
});

export const bodyOfEntry = z.discriminatedUnion('type', [
  genesis,
  invite,
  join,
  cancel,
  device,
  member,
  leave,
  team,
  epoch,
  grant,
  revoke,
  hold,
  erase,
  erasePart,
  admit,
  breakGlass,
  review,
  serverKey,
  recovery,
  recovered,
  policy,
  restore,
]);
export type EntryBody = z.infer<typeof bodyOfEntry>;
export type EntryType = EntryBody['type'];
export type BodyOf<T extends EntryType> = Extract<EntryBody, { type: T }>;
export type GenesisBody = BodyOf<'genesis'>;
export type InviteBody = BodyOf<'invite'>;
