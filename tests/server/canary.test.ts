/** Known words go in on one side; nothing the server keeps, logs or is sent may contain them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../build/practice/link.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { dumpRows } from './dump-rows.ts';
import { joined, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const canaries = ['Quillfeather', 'Zanzibar Mews', 'ZX9 9CN', '+447700900999', '9991234560', 'xylophonist'];

/** As text, in hexadecimal (how a dump shows bytes), and in base64 at each of three alignments. */
function shapes(word: string): string[] {
  const bytes = Buffer.from(utf8(word));
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    return text.slice(Math.ceil((shift * 8) / 6), -2);
  });
  return [word, bytes.toString('hex'), ...base64];
}

test('plaintext appears in no table, no log line and no pushed byte', async () => {
  const office = await server.found();
  const alice = await joined(office);
  const [name, street, postcode, phone, nhsNumber, alert] = canaries as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  alice.newFile(office.team, 'person', {
    ...somebody,
    legalName: name,
    preferredName: name,
    address: { lines: [street], postcode },
    phone,
    nhsNumber,
    alert,
  });
  const { changes, envelopes } = alice.takeWaiting();
  const frame = alice.frame(changes, envelopes);
  must(await alice.pushFrame(frame));

  const kept = [await dumpRows(server.main), await dumpRows(server.keystore), server.log.join('\n')];
  const everything = [...kept, Buffer.from(frame).toString('latin1')].join('\n');
  expect(everything).toContain(changes[0]!.id);
  for (const canary of canaries) {
    for (const shape of shapes(canary)) expect(everything).not.toContain(shape);
  }
});

test('the log names routes, outcomes, times and counts, and no id of anything', async () => {
  const office = await server.found();
  const alice = await joined(office);
  const file = alice.newFile(office.team, 'person', somebody);
  must(await alice.push());
  await fetch(new URL(`/v1/nothing-${file}?name=Quillfeather`, server.url));
  const log = server.log.join('\n');
  for (const id of [
    file,
    alice.id,
    alice.worker,
    office.org,
    office.team,
    await alice.token(),
    '127.0.0.1:',
    'Quill',
  ]) {
    expect(log.replace(/"Server listening at [^"]*"/, '')).not.toContain(id);
  }
  const push = server.log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .find(({ changes }) => changes === 1);
  expect(push).toMatchObject({ route: '/v1/push', status: 200, parked: 0, equivocations: 0 });
});

test('an error is logged without its message, which may hold what was being written', async () => {
  const broken = await startServer();
  await broken.main.query('drop table session');
  const office = await broken.found().catch(() => null);
  expect(office).toBeNull();
  const line = broken.log.find((text) => text.includes('SERVER_BUSY'))!;
  expect(JSON.parse(line)).toMatchObject({ err: { message: '42P01' } });
  expect(line).not.toContain('relation');
  await broken.stop();
});
