/** An act on its whole road: signed, put into a change, proved in a batch, received and signed for by the office. Each stop can be bent by a test. */
import {
  type Body,
  encodeBody,
  headerToChange,
  bodyHash,
  type Header,
} from '../../../shared/change/change.ts';
import { proofs, signBatch } from '../../../shared/crypto/proof.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { newSalt } from '../../../shared/crypto/sealed-change.ts';
import {
  type Checkpoint,
  type Receipt,
  signCheckpoint,
  type SignedCheckpoint,
  type SignedReceipt,
  signReceipt,
} from '../../../shared/crypto/server-signed.ts';
import type { SigningKeys } from '../../../shared/crypto/signing.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import { signAct } from '../../../shared/evidence/act-signature.ts';
import type { BundleParts } from '../../../shared/evidence/bundle.ts';
import type { Entry } from '../../../shared/membership/entry.ts';
import type { ConsentAct, Statement } from '../../../shared/record/consent-act.ts';
import { admit, foundOffice, headOf, newDevice, type Office, type TestDevice } from './office.ts';
import { newStatement } from './statements.ts';

export interface Scene {
  office: Office;
  device: TestDevice;
  file: string;
  statement: Statement;
}

/** An office with one worker whose device is admitted, and what was said at the door. */
export function newScene(seed: string): Scene {
  const founded = foundOffice(seed);
  const device = newDevice(founded.random);
  const { office } = admit(founded, device);
  const file = hash('change', office.random.bytes(32));
  return { office, device, file, statement: newStatement(office, device, file) };
}

export function signStatement(
  { statement, device }: Scene,
  keys: SigningKeys = device.keys.sign,
): ConsentAct {
  return signAct(canonicalText(statement), keys);
}

type Carried = Pick<BundleParts, 'act' | 'headerText' | 'body' | 'salt'> & { id: string };

/** The change that carries an act. */
export function carry(
  { office, device, file }: Scene,
  act: ConsentAct,
  bent: Partial<Header> = {},
  bentBody: Partial<Body> = {},
  salt = newSalt(office.random),
): Carried {
  const body = encodeBody({
    v: 1,
    record: newId(office.random),
    kind: 'consent-act',
    schema: 1,
    worker: device.worker,
    at: '2026-11-23T10:41:07.250Z',
    fields: {
      statement: { value: act.statement, replaces: [] },
      signature: { value: act.signature, replaces: [] },
    },
    ...bentBody,
  });
  const change = headerToChange({
    v: 1,
    org: office.org,
    file,
    team: null,
    device: device.id,
    counter: 7,
    parents: [file],
    lamport: 2,
    log: headOf(office.log),
    checkpoint: null,
    body: bodyHash(salt, body),
    ...bent,
  });
  return { id: change.id, act, headerText: change.headerText, body, salt };
}

export function newReceipt(
  { office, device }: Scene,
  ids: readonly string[],
  bent: Partial<Receipt> = {},
): SignedReceipt {
  const items = ids.map((change, index) => ({
    change,
    sealed: hash('sealed', office.random.bytes(64)),
    outcome: 'accepted' as const,
    feed: { team: office.team, seq: index + 1, entry: hash('feed', office.random.bytes(64)) },
  }));
  const receipt: Receipt = {
    v: 1,
    org: office.org,
    device: device.id,
    batch: hash('batch', office.random.bytes(32)),
    at: '2026-11-23T16:20:00.000Z',
    incarnation: newId(office.random),
    log: headOf(office.log),
    items,
  };
  return signReceipt({ ...receipt, ...bent }, office.server);
}

export function newCheckpoint(
  office: Office,
  log: readonly Entry[] = office.log,
  bent: Partial<Checkpoint> = {},
): SignedCheckpoint {
  const checkpoint: Checkpoint = {
    v: 1,
    org: office.org,
    seq: 12,
    at: '2026-11-23T16:20:01.000Z',
    incarnation: newId(office.random),
    log: headOf(log),
    feeds: { size: 1, root: hash('feed-head', office.random.bytes(32)) },
    prev: hash('checkpoint', office.random.bytes(32)),
  };
  return signCheckpoint({ ...checkpoint, ...bent }, office.server);
}

/** One of the changes that the device handed in together. */
export function finish(scene: Scene, carried: Carried, batch = { size: 3, index: 1 }): BundleParts {
  const { office, device } = scene;
  const ids = Array.from({ length: batch.size }, (_, index) =>
    index === batch.index ? carried.id : hash('change', office.random.bytes(8)),
  );
  const proof = proofs(signBatch(office.org, device.id, ids, device.keys.sign), ids)[batch.index];
  if (proof === undefined) throw new Error('each change of a batch has a proof');
  const { act, headerText, body, salt } = carried;
  const receipt = newReceipt(scene, ids);
  const checkpoint = newCheckpoint(office);
  return { act, headerText, body, salt, proof, log: office.log, receipt, checkpoint, fileHeader: null };
}

/** Everything as it should be. */
export function soundParts(scene: Scene): BundleParts {
  return finish(scene, carry(scene, signStatement(scene)));
}
