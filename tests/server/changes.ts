/** Changes and keys as somebody might push them who cannot open the file: a server cannot tell, and must judge them by the log. */
import type { PracticeDevice, ReadyChange } from '../../build/practice/device.ts';
import { must, send } from '../../build/practice/link.ts';
import { headerToChange } from '../../shared/change/change.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { concat, fromBase64, toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { bodiesReply, parkedReply } from '../../shared/wire/http.ts';
import { random } from './people.ts';

/** A change of any file, or the first of a new one, sealed under a key of its own unless one is named. */
export function writes(
  by: PracticeDevice,
  place: { file: string } | { team: string },
  key: FileKey = newFileKey(random),
): ReadyChange & { key: FileKey } {
  const { size, head } = by.log!;
  by.counter += 1;
  const { id, headerText } = headerToChange({
    v: 1,
    org: by.org,
    file: 'file' in place ? place.file : null,
    team: 'team' in place ? place.team : null,
    device: by.id,
    counter: by.counter,
    parents: 'file' in place ? [place.file] : [],
    lamport: 'file' in place ? 2 : 1,
    log: { size, head },
    checkpoint: null,
    body: toBase64(random.bytes(32)),
  });
  return {
    id,
    header: headerText,
    sealed: concat(Uint8Array.of(1), fromBase64(key.id), random.bytes(90)),
    key,
  };
}

/** A file's key for these public keys. */
export function sealed(by: PracticeDevice, file: string, key: FileKey, to: readonly string[]): Envelope[] {
  const opens = { what: 'file', file } as const;
  return to.map((one) => sealKey({ org: by.org, opens, to: one, by: by.id }, key.secret, by.keys.sign));
}

export async function push(
  by: PracticeDevice,
  changes: readonly ReadyChange[],
  envelopes: readonly Envelope[] = [],
) {
  return by.pushFrame(by.frame(changes, envelopes));
}

/** What the office said of each. */
export async function outcomes(...pushed: Parameters<typeof push>): Promise<string[]> {
  return must(await push(...pushed)).receipt.items.map(({ outcome }) => outcome);
}

async function frameOf(by: PracticeDevice, route: 'bodies' | 'parked', question: unknown) {
  const { server } = by;
  return (await send(server, route, await by.token(), new Uint8Array(utf8(JSON.stringify(question))))).bytes;
}

/** The ids of those changes whose bodies the device is given. */
export async function bodiesFor(by: PracticeDevice, changes: readonly string[]): Promise<string[]> {
  const frame = decodeFrame(bodiesReply, await frameOf(by, 'bodies', { changes }));
  return frame!.head.changes.map(({ id }) => id);
}

export async function parkedFor(by: PracticeDevice, after: string | null = null) {
  return decodeFrame(parkedReply, await frameOf(by, 'parked', { after }))!;
}
