/** An office with everybody who could ask something of a server, and what there is to be asked about. */
import type { Pool } from 'pg';
import type { PracticeDevice } from '../../../build/practice/device.ts';
import { must, send } from '../../../build/practice/link.ts';
import { sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import { problemReply } from '../../../shared/wire/http.ts';
import { serverProblems } from '../../../shared/wire/problems.ts';
import { bytesOf, rows, type Thing } from '../authorisation-rows.ts';
import { type Cast, castOf } from '../cast.ts';
import { enter } from '../entries.ts';
import { joined, random, signInWithCode, somebody } from '../people.ts';
import { type Running, startServer } from '../running.ts';
import type { RouteName } from '../../../shared/wire/routes.ts';
import type { Json } from './mutations.ts';

export const askers = ['nobody', 'stranger', 'device', 'invitation', 'removed', 'elsewhere'] as const;
export type Asker = (typeof askers)[number];

export interface World {
  server: Running;
  cast: Cast;
  /** Whose requests are the examples. */
  alice: PracticeDevice;
  tokens: Record<Asker, string | null>;
  /** Alice's. */
  own: Thing;
  /** Ids of what is hers, another team's, another organisation's. */
  known: Json[];
}

async function thingOf(device: PracticeDevice, team: string): Promise<Thing> {
  await device.readLog();
  const file = device.newFile(team, 'person', somebody);
  const { changes, envelopes } = device.takeWaiting();
  must(await device.pushFrame(device.frame(changes, envelopes)));
  const key = sealedKeyId(changes[0]!.sealed)!;
  return {
    org: device.org,
    team,
    file,
    key,
    device: device.id,
    entry: 1,
    offer: file,
    claim: 'A'.repeat(26),
  };
}

export async function startWorld(): Promise<World> {
  const server = await startServer();
  const cast = await castOf(server);
  const { alice, bob, chelsea } = cast;
  const other = await server.found();
  const mallory = await joined(other);
  const removed = await joined(cast.office, [cast.one]);
  const gone = await removed.token();
  must(await enter([chelsea], { type: 'device', device: removed.id, why: 'lost', wipe: true }));
  const code = await cast.office.invite({ worker: newId(random), teams: [cast.one] });
  const own = await thingOf(alice, cast.one);
  const things = [own, await thingOf(bob, cast.two), await thingOf(mallory, other.team)];
  return {
    server,
    cast,
    alice,
    own,
    known: things.flatMap(({ org, team, file, key, device }) => [org, team, file, key, device]),
    tokens: {
      nobody: null,
      stranger: toBase64(random.bytes(32)),
      device: await alice.token(),
      invitation: must(await signInWithCode(server.url, cast.office.org, code)),
      removed: gone,
      elsewhere: await mallory.token(),
    },
  };
}

/** What Alice's laptop asks of a route, as JSON or as a frame. */
export function exampleOf({ own, alice }: World, route: RouteName): Json | Uint8Array {
  if (route === 'readLog') return { after: 0 };
  if (route === 'invitation') return { invitation: own.file };
  const question = rows[route].about?.(own, alice) ?? {};
  if (question instanceof Uint8Array) return question;
  return JSON.parse(new TextDecoder().decode(bytesOf(question))) as Json;
}

/** Everything that is kept, in short; without what every sign-in leaves behind. */
export async function fingerprint({ server }: World): Promise<string> {
  return `${await sumOf(server.main)} ${await sumOf(server.keystore)}`;
}

const passing = new Set(['challenge', 'session', 'device_seen', 'migration']);

async function sumOf(pool: Pool): Promise<string> {
  const names = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  const sums = names.rows
    .filter(({ name }) => !passing.has(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, md5(string_agg(t::text, ';' order by t::text)) as sum from ${name} t`,
    );
  const { rows: found } = await pool.query(`${sums.join(' union all ')} order by name`);
  return JSON.stringify(found);
}

/** Null where the answer is one that a server may give; otherwise what is wrong with it. */
export function wrongAnswer({ status, bytes }: Awaited<ReturnType<typeof send>>): string | null {
  if (status === 200) return null;
  const text = new TextDecoder().decode(bytes);
  const read = problemReply.safeParse(jsonOf(text));
  if (!read.success) return `${String(status)} without a problem of the catalogue: ${text.slice(0, 200)}`;
  const { problem } = read.data;
  if (serverProblems[problem] !== status) return `${problem} under the status ${String(status)}`;
  return status < 500 ? null : problem;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
