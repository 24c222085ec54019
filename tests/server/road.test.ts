/** The thin line from a claim code to another worker's laptop, over real HTTP and a real PostgreSQL. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { readChange } from '../../shared/change/change.ts';
import { openEnvelope } from '../../shared/crypto/envelope.ts';
import { feedEntryHash, feedHeadLeaf } from '../../shared/crypto/feed.ts';
import { fileKey } from '../../shared/crypto/keys.ts';
import { inTree } from '../../shared/crypto/merkle.ts';
import { isInBatch, verifyBatch } from '../../shared/crypto/proof.ts';
import { openBody, sealedHash, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { verifyCheckpoint, verifyReceipt } from '../../shared/crypto/server-signed.ts';
import { fromBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { bodiesReply, envelopesReply, feedReply } from '../../shared/wire/http.ts';
import { joined, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('a file pushed by Alice is found, proved and opened by Bob', async () => {
  const office = await server.found();
  const [alice, bob] = [await joined(office), await joined(office)];
  const file = alice.newFile(office.team, 'person', somebody);
  const visit = visitOf(alice.worker);
  const second = alice.addRecord(file, 'visit', visit);

  const signed = must(await alice.push());
  const serverKey = office.device.log!.serverKey;
  expect(verifyReceipt(signed, serverKey)).toBe(true);
  expect(signed.receipt.items.map(({ change, outcome, feed }) => [change, outcome, feed?.seq])).toEqual([
    [file, 'accepted', 1],
    [second, 'accepted', 2],
  ]);

  const question = { cursors: [{ team: office.team, after: 0 }] };
  const { feeds, checkpoint } = must(await ask(server.url, 'feed', await bob.token(), question, feedReply));
  const [feed] = feeds;
  expect(verifyCheckpoint(checkpoint, serverKey)).toBe(true);
  const { size, root } = checkpoint.checkpoint.feeds;
  expect(
    inTree(feedHeadLeaf(feed!.head), feed!.index, size, feed!.path.map(fromBase64), fromBase64(root)),
  ).toBe(true);
  expect(feed!.entries.map(({ change }) => change)).toEqual([file, second]);
  expect(feed!.entries[1]!.prev).toBe(feedEntryHash(feed!.entries[0]!));
  expect(feed!.head).toEqual({ team: office.team, size: 2, head: feedEntryHash(feed!.entries[1]!) });

  const wanted = new Uint8Array(utf8(JSON.stringify({ changes: [second, file] })));
  const frame = decodeFrame(
    bodiesReply,
    must(await sendBytes(server.url, 'bodies', await bob.token(), wanted)),
  )!;
  expect(frame.head.changes.map(({ id }) => id)).toEqual([second, file]);
  const [, root2] = frame.head.changes;
  const change = readChange(root2!.header)!;
  expect(change.id).toBe(file);
  expect(verifyBatch(root2!.proof, alice.keys.sign.public) && isInBatch(file, root2!.proof)).toBe(true);
  const sealed = frame.blobs[1]!;
  expect(sealedHash(sealed)).toBe(feed!.entries[0]!.sealed);

  const keys = { keys: [sealedKeyId(sealed)], teams: [] };
  const { envelopes } = must(await ask(server.url, 'envelopes', await bob.token(), keys, envelopesReply));
  const secret = openEnvelope(envelopes[0]!, alice.keys.sign.public, office.teams[0]!);
  if (typeof secret === 'string') throw new Error(secret);
  const opened = openBody(change, sealed, fileKey(secret.reveal()));
  if (typeof opened === 'string') throw new Error(opened);
  expect(opened.body.fields.legalName?.value).toBe(somebody.legalName);
});
