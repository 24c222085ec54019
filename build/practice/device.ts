/** A device of the practice organisation without a screen: it makes sealed changes and pushes them, with the real formats. */
import { z } from 'zod';
import { bodyHash, encodeBody, headerToChange } from '../../shared/change/change.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import {
  type DeviceKeys,
  deviceId,
  devicePublic,
  type FileKey,
  newFileKey,
} from '../../shared/crypto/keys.ts';
import { signBatch } from '../../shared/crypto/proof.ts';
import { newId, type Random, systemRandom } from '../../shared/crypto/random.ts';
import { newSalt, sealBody, sealedHash } from '../../shared/crypto/sealed-change.ts';
import type { SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { applyEntry } from '../../shared/membership/replay.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { type KindName, kinds, type RecordOf } from '../../shared/record/kinds.ts';
import { ok } from '../../shared/result.ts';
import { pushReply, readLogReply } from '../../shared/wire/http.ts';
import { type Answer, ask, must, parseJson, sendBytes, signIn } from './link.ts';

const plainFields = z.record(z.string(), z.json());

/** Where chance and the time come from. */
export interface Around {
  random: Random;
  now: () => Date;
}

export const realWorld = (): Around => ({ random: systemRandom(), now: () => new Date() });

/** A change that is ready to be pushed. */
export interface ReadyChange {
  id: string;
  header: string;
  sealed: Uint8Array;
}

interface OpenFile {
  key: FileKey;
  team: string;
  /** Public keys. */
  sealedTo: string[];
  head: string;
  lamport: number;
}

export class PracticeDevice {
  readonly server: string;
  readonly org: string;
  readonly worker: string;
  readonly keys: DeviceKeys;
  readonly id: string;
  readonly around: Around;
  counter = 0;
  log: Membership | null = null;
  #token: string | null = null;
  readonly #files = new Map<string, OpenFile>();
  #waiting: ReadyChange[] = [];
  #envelopes: Envelope[] = [];

  constructor(
    who: { server: string; org: string; worker: string; keys: DeviceKeys; counter?: number },
    around: Around = realWorld(),
  ) {
    this.around = around;
    this.server = who.server;
    this.org = who.org;
    this.worker = who.worker;
    this.keys = who.keys;
    this.id = deviceId(devicePublic(who.keys));
    this.counter = who.counter ?? 0;
  }

  get random(): Random {
    return this.around.random;
  }

  async token(): Promise<string> {
    this.#token ??= must(
      await signIn(this.server, { org: this.org, kind: 'device', id: this.id }, this.keys.sign),
    );
    return this.#token;
  }

  /** Uses a token that was got in another way. */
  signInAs(token: string): void {
    this.#token = token;
  }

  /** Replays the membership log up to its head. */
  async readLog(): Promise<Membership> {
    let { log } = this;
    let more = true;
    while (more) {
      const question = { after: log?.size ?? 0 };
      const page = must(await ask(this.server, 'readLog', await this.token(), question, readLogReply));
      for (const entry of page.entries) log = must(applyEntry(log, entry));
      more = page.more;
    }
    if (log === null) throw new Error('the log is empty');
    this.log = log;
    return log;
  }

  /** Begins a case file of a team with its first record. The key's envelopes go with the push. Gives the file's id. */
  newFile<K extends KindName>(team: string, kind: K, values: RecordOf<K>): string {
    const key = newFileKey(this.random);
    const change = this.#change({ file: null, team, parents: [], lamport: 1 }, kind, values, key);
    const file = change.id;
    this.#files.set(file, {
      key,
      team,
      sealedTo: this.#sealForHolders(file, team, key),
      head: file,
      lamport: 1,
    });
    return file;
  }

  /** Adds a record to a file that this device began, under a new key where a team has renewed its own. Gives the change's id. */
  addRecord<K extends KindName>(
    file: string,
    kind: K,
    values: RecordOf<K>,
    record = newId(this.random),
  ): string {
    const open = this.#files.get(file);
    if (open === undefined) throw new Error('this device did not begin that file');
    const { team } = open;
    const fresh = this.#holders(file, team).every((to) => open.sealedTo.includes(to));
    const key = fresh ? open.key : newFileKey(this.random);
    const sealedTo = fresh ? open.sealedTo : this.#sealForHolders(file, team, key);
    const lamport = open.lamport + 1;
    const place = { file, team: null, parents: [open.head], lamport };
    const change = this.#change(place, kind, values, key, record);
    this.#files.set(file, { key, team, sealedTo, head: change.id, lamport });
    return change.id;
  }

  #holders(file: string, team: string): string[] {
    return keyHolders(this.#known(), file, team, this.around.now().toISOString()).map(({ key }) => key);
  }

  /** Gives the public keys that it was sealed to. */
  #sealForHolders(file: string, team: string, key: FileKey): string[] {
    const holders = this.#holders(file, team);
    for (const to of holders) {
      const head = { org: this.org, opens: { what: 'file', file } as const, to, by: this.id };
      this.#envelopes.push(sealKey(head, key.secret, this.keys.sign));
    }
    return holders;
  }

  /** Takes what waits, to be pushed in any way. */
  takeWaiting(): { changes: ReadyChange[]; envelopes: Envelope[] } {
    const taken = { changes: this.#waiting, envelopes: this.#envelopes };
    this.#waiting = [];
    this.#envelopes = [];
    return taken;
  }

  frame(changes: readonly ReadyChange[], envelopes: readonly Envelope[]): Uint8Array<ArrayBuffer> {
    const proof = signBatch(
      this.org,
      this.id,
      changes.map(({ id }) => id),
      this.keys.sign,
    );
    const head = {
      v: 1,
      proof,
      headers: changes.map(({ header }) => header),
      sealed: changes.map(({ sealed }) => sealedHash(sealed)),
      envelopes,
    };
    return new Uint8Array(
      encodeFrame(
        head,
        changes.map(({ sealed }) => sealed),
      ),
    );
  }

  async pushFrame(frame: Uint8Array<ArrayBuffer>): Answer<SignedReceipt> {
    const answer = await sendBytes(this.server, 'push', await this.token(), frame);
    return answer.ok ? ok(pushReply.parse(parseJson(answer.value))) : answer;
  }

  /** Pushes all that waits, as one batch. */
  async push(): Answer<SignedReceipt> {
    const { changes, envelopes } = this.takeWaiting();
    return this.pushFrame(this.frame(changes, envelopes));
  }

  #known(): Membership {
    if (this.log === null) throw new Error('read the log first');
    return this.log;
  }

  #change<K extends KindName>(
    place: { file: string | null; team: string | null; parents: string[]; lamport: number },
    kind: K,
    values: RecordOf<K>,
    key: FileKey,
    record = newId(this.random),
  ): ReadyChange {
    const log = this.#known();
    const fields = Object.entries(plainFields.parse(kinds[kind].schema.parse(values)));
    const body = encodeBody({
      v: 1,
      record,
      kind,
      schema: 1,
      worker: this.worker,
      at: this.around.now().toISOString(),
      fields: Object.fromEntries(fields.map(([name, value]) => [name, { value, replaces: [] }])),
    });
    const salt = newSalt(this.random);
    this.counter += 1;
    const change = headerToChange({
      v: 1,
      org: this.org,
      ...place,
      device: this.id,
      counter: this.counter,
      log: { size: log.size, head: log.head },
      checkpoint: null,
      body: bodyHash(salt, body),
    });
    const sealed = sealBody(change, salt, body, key, this.random);
    const ready = { id: change.id, header: change.headerText, sealed };
    this.#waiting.push(ready);
    return ready;
  }
}
