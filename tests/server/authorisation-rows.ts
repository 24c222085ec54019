/** One row for each route: how a device asks it about a thing, and what is answered about a thing that is not its own. */
import type { PracticeDevice, ReadyChange } from '../../build/practice/device.ts';
import { bodyHash, encodeBody, headerToChange } from '../../shared/change/change.ts';
import { signAcknowledgement } from '../../shared/crypto/acknowledgement.ts';
import { chunkId } from '../../shared/crypto/attachment.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { newFileKey } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { newSalt, sealBody } from '../../shared/crypto/sealed-change.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import { answerChallenge } from '../../shared/wire/challenge.ts';
import { bodiesReply, parkedReply, pushReply } from '../../shared/wire/http.ts';
import type { RouteName } from '../../shared/wire/routes.ts';
import { signed } from './entries.ts';
import { random } from './people.ts';

/** What can be asked about, of one owner. */
export interface Thing {
  org: string;
  team: string;
  /** Also the id of its first change. */
  file: string;
  /** Of the file. */
  key: string;
  device: string;
  /** A broken glass, or a removal. */
  entry: number;
  offer: string;
  claim: string;
}

type Question = Record<string, unknown> | Uint8Array<ArrayBuffer>;

export interface Row {
  /** Null where nothing can be named. */
  about: ((thing: Thing, by: PracticeDevice) => Question) | null;
  /** The answer about what is another's, and about what is not there: status, and body as `plain` shows it. */
  absent: [number, string];
  /** What must not differ between two answers, where they have times or signatures in them. */
  plain?: (bytes: Uint8Array) => string;
  /** May be empty or null: `field` or `field[]`. */
  optional?: string[];
  /** A removed device may ask. */
  removed?: true;
  /** Why the answers differ in the work they take, where they may. */
  uneven?: string;
}

const refused: [number, string] = [404, '{"problem":"NOT_FOUND"}'];
const notSignedIn: [number, string] = [401, '{"problem":"NOT_SIGNED_IN"}'];
const ids = (schema: typeof bodiesReply | typeof parkedReply) => (bytes: Uint8Array) =>
  decodeFrame<{ changes: { id: string }[] }>(schema, bytes)
    ?.head.changes.map(({ id }) => id)
    .join(' ') ?? 'no frame';

export const rows: Readonly<Record<RouteName, Row>> = {
  health: { about: null, absent: [200, ''], plain: () => '' },
  claim: {
    about: ({ claim }) => ({ code: claim, genesis: null }),
    absent: [403, '{"problem":"CLAIM_REFUSED"}'],
    optional: ['genesis'],
  },
  // Who knows an invitation's id has its code: its id is the secret.
  invitation: { about: null, absent: [400, '{"problem":"MALFORMED"}'] },
  challenge: {
    about: ({ org, device }) => ({ org, kind: 'device', id: device }),
    absent: [200, '{"nonce":"…"}'],
    plain: (bytes) => new TextDecoder().decode(bytes).replace(/[\w-]{43}/, '…'),
    uneven: 'a nonce for somebody who is known is kept; ids of devices are hashes that nobody guesses',
  },
  session: {
    about: ({ org, device }, by) => {
      const nonce = newFileKey(random).id;
      const caller = { org, kind: 'device', id: device } as const;
      return { ...caller, nonce, signature: answerChallenge(caller, nonce, by.keys.sign) };
    },
    absent: notSignedIn,
  },
  readLog: { about: null, absent: [400, '{"problem":"MALFORMED"}'], removed: true },
  appendLog: {
    about: ({ file }, by) => ({
      ...signed(
        by.log!,
        { type: 'grant', file, from: firstTeam(by), to: anotherTeam(by), heads: [], until: null },
        [by],
      ),
      blob: null,
      envelopes: [],
    }),
    absent: refused,
    optional: ['blob', 'envelopes[]'],
  },
  restoring: { about: null, absent: [200, '{"restoring":null}'], removed: true },
  // Whose log it is goes by the token; nothing in it counts that this office has not signed.
  returnLog: { about: null, absent: [400, '{"problem":"MALFORMED"}'], removed: true },
  // Takes nothing but what its author signed, and only where the log says that the office came back.
  returnChanges: { about: null, absent: [400, '{"problem":"MALFORMED"}'] },
  push: {
    about: ({ file }, by) => pushOf(by, [file]),
    absent: [200, 'parked'],
    plain: (bytes) => {
      const answer: unknown = JSON.parse(new TextDecoder().decode(bytes));
      const items = pushReply.safeParse(answer).data?.receipt.items;
      return items?.map(({ outcome }) => outcome).join(' ') ?? JSON.stringify(answer);
    },
    removed: true,
  },
  feed: { about: ({ team }) => ({ cursors: [{ team, after: 0 }] }), absent: refused },
  bodies: { about: ({ file }) => ({ changes: [file] }), absent: [200, ''], plain: ids(bodiesReply) },
  keepChunk: { about: ({ file }) => chunkFrame(file, utf8('a chunk')), absent: refused, removed: true },
  readChunk: {
    about: ({ file }) => ({ file, chunk: chunkId(utf8('a chunk')) }),
    absent: refused,
  },
  envelopes: {
    about: ({ key }) => ({ keys: [key], teams: [] }),
    absent: [200, '{"envelopes":[]}'],
    optional: ['keys[]', 'teams[]'],
  },
  // None: asks how far it is.
  reseal: { about: ({ file }) => encodeFrame({ file, changes: [] }, []).slice(), absent: refused },
  keepKeys: { about: ({ file }, by) => ({ envelopes: [envelopeOf(by, file)] }), absent: refused },
  // What it does answer is the caller's own; that no other id is among it is asked of every answer.
  duties: { about: null, absent: [200, ''], plain: () => '' },
  offer: {
    about: ({ file }, by) => ({
      ...signed(by.log!, { type: 'erase', file, ground: 'mistake' }, [by]),
      envelopes: [],
      blob: null,
    }),
    absent: refused,
    optional: ['blob', 'envelopes[]'],
  },
  offers: { about: null, absent: [200, '{"offers":[]}'] },
  dropOffer: { about: ({ offer }) => ({ offer }), absent: [200, '{}'] },
  parked: {
    about: ({ file }) => ({ after: file }),
    absent: [200, ''],
    plain: ids(parkedReply),
    optional: ['after'],
  },
  fileOfReference: { about: ({ file }) => ({ start: file.slice(0, 10) }), absent: refused },
  glass: { about: ({ entry }) => ({ entry }), absent: refused },
  acknowledge: {
    about: ({ entry }, by) => {
      const at = '2026-11-24T10:00:00.000Z';
      const acknowledgement = { v: 1, org: by.org, device: by.id, entry, did: 'wiped', at } as const;
      return { acknowledgement, signature: signAcknowledgement(acknowledgement, by.keys.sign) };
    },
    absent: refused,
    removed: true,
  },
  devices: { about: null, absent: refused },
};

function firstTeam({ log, worker }: PracticeDevice): string {
  return [...log!.members.get(worker)!.teams][0]!;
}

const anotherTeam = (by: PracticeDevice): string =>
  [...by.log!.teams.values()].find(({ team, kind }) => kind === 'work' && team !== firstTeam(by))!.team;

/** A key that could belong to this file, sealed to the first team of who seals it. */
export function envelopeOf(by: PracticeDevice, file: string) {
  const to = by.log!.teams.get(firstTeam(by))!.key;
  const head = { org: by.org, opens: { what: 'file', file } as const, to, by: by.id };
  return sealKey(head, newFileKey(random).secret, by.keys.sign);
}

/** A push with one change for each of these files, which its author has never seen, and with what waits. */
export function pushOf(by: PracticeDevice, files: readonly string[]): Uint8Array<ArrayBuffer> {
  const { changes, envelopes } = by.takeWaiting();
  return by.frame([...changes, ...files.map((file) => strayChange(by, file))], envelopes);
}

function strayChange(by: PracticeDevice, file: string): ReadyChange {
  const { size, head } = by.log!;
  const body = encodeBody({
    v: 1,
    record: newId(random),
    kind: 'person',
    schema: 1,
    worker: by.worker,
    at: '2026-11-24T10:00:00.000Z',
    fields: {},
  });
  const salt = newSalt(random);
  by.counter += 1;
  const change = headerToChange({
    v: 1,
    org: by.org,
    file,
    team: null,
    parents: [file],
    lamport: 2,
    device: by.id,
    counter: by.counter,
    log: { size, head },
    checkpoint: null,
    body: bodyHash(salt, body),
  });
  const sealed = sealBody(change, salt, body, newFileKey(random), random);
  return { id: change.id, header: change.headerText, sealed };
}

/** A chunk as it is handed in. */
export function chunkFrame(
  file: string,
  sealed: Uint8Array,
  chunk = chunkId(sealed),
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encodeFrame({ file, chunk }, [sealed]));
}

export function bytesOf(question: Question): Uint8Array<ArrayBuffer> {
  return question instanceof Uint8Array ? question : new Uint8Array(utf8(JSON.stringify(question)));
}
