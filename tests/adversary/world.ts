/**
 * The office as the enemy: a charity of real laptops on a real server, whose answers to one of them are changed on their way, or
 * whose signing key is in the attacker's hands. The truth is what honest laptops wrote, kept here beside them.
 */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { openKeyring, readKeyring } from '../../shared/crypto/keyring.ts';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { startLaptop } from '../laptop/laptop.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from '../server/charity.ts';
import { useLaptops } from '../server/laptops.ts';
import { personForm } from '../server/practice.ts';
import { type Running, startServer } from '../server/running.ts';

export interface World {
  server: Running;
  charity: Charity;
  org: string;
  /** The office's own: it can sign whatever it likes. */
  officeKeys: SigningKeys;
  /** Writes, and is always in touch. */
  author: Colleague;
  /** Whose answers are spoilt. */
  victim: Colleague;
  truth: Truth;
  /** A new file by the author, safe at the office; gives its id. */
  authorWrites(): Promise<string>;
  /** A visit in a file both know, or a new file, by the victim, saved while whatever happens happens; gives the file. */
  victimWrites(): Promise<string>;
  /** The victim’s disk as it is now; putting it back ends the laptop and starts it anew. */
  snapshot(): Promise<() => Promise<void>>;
  /** The victim’s laptop started anew without the office, so many days later; ends with the next disk that is put back. */
  restarted(days: number): Promise<Colleague['laptop']>;
  /** The victim’s laptop and the server; whoever was restarted before has ended already. */
  end(): Promise<void>;
  /** Throws if a word that was written, or a secret, is among the bytes that travelled since the last time. */
  nothingLeaked(): void;
}

export interface Truth {
  /** By file. */
  names: Map<string, string>;
  /** By file: the visits' records. */
  visits: Map<string, Set<string>>;
}

export const isDeep = process.env.DOORSTEP_DEEP !== undefined;
const CANARY = 'Quillfeather';

export function newWorld(): () => World {
  const laptops = useLaptops();
  let world: World | undefined;

  // Hundreds of seeds leave thousands of files: then each attack begins in a world of its own.
  const before = isDeep ? beforeEach : beforeAll;
  before(async () => {
    await world?.end();
    const server = await startServer();
    const charity = await foundCharity(laptops, server);
    const author = await charity.joins(bob);
    const victim = await charity.joins(alice);
    await charity.inTouch(victim, author, charity.chelsea);
    world = await makeWorld(server, charity, author, victim);
    await world.authorWrites();
    await charity.inTouch(victim);
  });
  afterAll(async () => {
    await world?.end();
  });
  return () => {
    if (world === undefined) throw new Error('the world is not made yet');
    return world;
  };
}

async function makeWorld(
  server: Running,
  charity: Charity,
  author: Colleague,
  victim: Colleague,
): Promise<World> {
  const { genesis: org } = await victim.laptop.must('library');
  const truth: Truth = { names: new Map(), visits: new Map() };
  const secrets = await secretsOf(victim);
  let written = 0;

  async function newFile({ laptop }: Colleague): Promise<string> {
    written += 1;
    const legalName = `${CANARY} Number ${written}`;
    const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
    truth.names.set(file, legalName);
    truth.visits.set(file, new Set());
    return file;
  }

  async function visit({ laptop }: Colleague, file: string): Promise<void> {
    const { visit: record } = await laptop.must('startVisit', file);
    truth.visits.get(file)?.add(record);
  }

  const made: World = {
    server,
    charity,
    org,
    officeKeys: await officeKeysOf(server, org),
    author,
    victim,
    truth,
    async authorWrites() {
      const file = await newFile(author);
      await visit(author, file);
      await sync(author);
      return file;
    },
    async victimWrites() {
      const file = await newFile(made.victim);
      await visit(made.victim, file);
      return file;
    },
    async snapshot() {
      const { folder, store, deviceSecret } = made.victim.laptop.kept;
      const aside = `${folder}-aside`;
      await rm(aside, { recursive: true, force: true });
      await cp(folder, aside, { recursive: true });
      const load = store.mark();
      return async () => {
        await made.victim.laptop.kill();
        await rm(folder, { recursive: true });
        await mkdir(folder);
        await cp(aside, folder, { recursive: true });
        load();
        const laptop = await startLaptop({ folder, store, deviceSecret });
        await laptop.must('unlock', alice.passphrase);
        await laptop.synced();
        made.victim = { ...made.victim, laptop };
      };
    },
    async restarted(days) {
      await made.victim.laptop.kill();
      const laptop = await startLaptop(made.victim.laptop.kept);
      laptop.setOnline(false);
      laptop.setClock(days * 86_400_000);
      await laptop.must('unlock', alice.passphrase);
      await laptop.synced();
      made.victim = { ...made.victim, laptop };
      return laptop;
    },
    async end() {
      await made.victim.laptop.kill();
      await server.stop();
    },
    nothingLeaked() {
      for (const { carried } of [made.victim.laptop, author.laptop]) {
        for (const body of carried) {
          const bytes = Buffer.from(body);
          if (secrets.some((secret) => bytes.includes(secret))) throw new Error('a secret travelled');
        }
        carried.length = 0;
      }
    },
  };
  return made;
}

async function officeKeysOf({ keystore }: Running, org: string): Promise<SigningKeys> {
  const { rows } = await keystore.query('select seed from server_key where org = $1', [org]);
  const [{ seed }] = z.tuple([z.object({ seed: z.instanceof(Uint8Array) })]).parse(rows);
  return signingKeysFromSeed(seed);
}

/** The words of every file, and each secret of the laptop in the two forms it could travel in. */
async function secretsOf({ laptop }: Colleague): Promise<Buffer[]> {
  const { folder, deviceSecret } = laptop.kept;
  const keyring = readKeyring(new Uint8Array(await readFile(join(folder, 'keyring'))));
  const { bytes } = deviceSecret;
  if (typeof keyring === 'string' || bytes === null) throw new Error('no keyring');
  const open = openKeyring(keyring, alice.passphrase, new Secret(bytes));
  if (typeof open === 'string') throw new Error(open);
  const { keys, local, draftKey } = open;
  const opened = [keys.sign.secret, keys.box.secret, local, draftKey];
  const secrets = [bytes, ...opened.map((secret) => secret.reveal().subarray(0, 32))];
  return [
    Buffer.from(utf8(CANARY)),
    ...secrets.map((secret) => Buffer.from(secret)),
    ...secrets.map((secret) => Buffer.from(utf8(toBase64(secret)))),
  ];
}
