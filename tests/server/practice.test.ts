/** The practice organisation as a worker's laptop receives it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../../build/practice/content/people.ts';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { seedPractice } from '../../build/practice/seed.ts';
import { fileOf, readChange } from '../../shared/change/change.ts';
import { openEnvelope } from '../../shared/crypto/envelope.ts';
import { fileKey } from '../../shared/crypto/keys.ts';
import { openBody, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { isKind, type KindName, kinds } from '../../shared/record/kinds.ts';
import { parseRecordNumber } from '../../shared/rules/record-number.ts';
import { bodiesReply, envelopesReply, feedReply } from '../../shared/wire/http.ts';
import { joined } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer({ practiceOnly: true });
});
afterAll(() => server.stop());

interface Found {
  file: string;
  kind: KindName;
  record: Record<string, unknown>;
}

test('everything in it opens, fits its kind, and is where a laptop looks for it', async () => {
  const office = await server.found();
  const workers = await seedPractice(office);
  const alice = await joined(office);
  const token = await alice.token();

  const cursors = [{ team: office.team, after: 0 }];
  const { entries } = must(await ask(server.url, 'feed', token, { cursors }, feedReply)).feeds[0]!;
  const wanted = utf8(JSON.stringify({ changes: entries.map(({ change }) => change) }));
  const frame = decodeFrame(
    bodiesReply,
    must(await sendBytes(server.url, 'bodies', token, new Uint8Array(wanted))),
  )!;
  const keys = [...new Set(frame.blobs.map((sealed) => sealedKeyId(sealed)))];
  const { envelopes } = must(await ask(server.url, 'envelopes', token, { keys, teams: [] }, envelopesReply));
  const opened = new Map(
    envelopes.map((envelope) => {
      const secret = openEnvelope(envelope, office.device.keys.sign.public, office.teams[0]!);
      if (typeof secret === 'string') throw new Error(secret);
      return [envelope.head.key, fileKey(secret.reveal())] as const;
    }),
  );
  const found = frame.head.changes.map(({ header }, index): Found => {
    const change = readChange(header)!;
    const sealed = frame.blobs[index]!;
    const body = openBody(change, sealed, opened.get(sealedKeyId(sealed)!)!);
    if (typeof body === 'string') throw new Error(body);
    const { kind, fields } = body.body;
    if (!isKind(kind)) throw new Error(kind);
    const plain = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
    return { file: fileOf(change), kind, record: kinds[kind].schema.parse(plain) };
  });

  const ofKind = (kind: KindName) => found.filter((item) => item.kind === kind);
  const [organisation] = ofKind('organisation');
  const ownKinds: KindName[] = ['worker', 'service', 'notice', 'purpose', 'tell'];
  for (const kind of ownKinds) {
    expect(ofKind(kind).length).toBeGreaterThan(1);
    expect(ofKind(kind).every(({ file }) => file === organisation!.file)).toBe(true);
  }
  expect(new Set(ofKind('worker').map(({ record }) => record.worker))).toEqual(
    new Set(Object.values(workers)),
  );
  expect(ofKind('person').map(({ record }) => record.legalName)).toEqual(
    Object.values(people).map(({ legalName }) => legalName),
  );
  expect(ofKind('support-period').map(({ record }) => record.service)).toEqual(
    Object.values(people).flatMap(({ services }) => services),
  );
  expect(new Set(ofKind('person').map(({ file }) => file)).size).toBe(Object.keys(people).length);
  for (const { record } of ofKind('person'))
    expect(parseRecordNumber(String(record.recordNumber)).ok).toBe(true);
});
