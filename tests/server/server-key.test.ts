/** The server's own key: made at the console, named by the log, and from that entry on the one that signs. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/launcher/root.mjs';
import { ask, must } from '../../build/practice/link.ts';
import { verifyCheckpoint, verifyReceipt } from '../../shared/crypto/server-signed.ts';
import { formatFingerprint } from '../../shared/evidence/fingerprint.ts';
import { serverKeyAt } from '../../shared/membership/membership.ts';
import { feedReply } from '../../shared/wire/http.ts';
import { enter } from './entries.ts';
import { newBoxKeys } from '../../shared/crypto/keys.ts';
import { random, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function atTheConsole(...args: string[]) {
  const { database, keystore } = server.databases;
  const env = { ...process.env, DATABASE_URL: database, KEYSTORE_DATABASE_URL: keystore };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/admin.ts', 'new-key', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout.trim(), complained: stderr.trim() };
}

test('a new key signs receipts and checkpoints from the entry on that names it, and not before', async () => {
  const office = await server.found();
  const { device } = office;
  const pushed = async () => {
    device.newFile(office.team, 'person', somebody);
    return must(await device.push());
  };
  const pulled = async () => {
    const question = { cursors: [{ team: office.team, after: 0 }] };
    return must(await ask(server.url, 'feed', await device.token(), question, feedReply)).checkpoint;
  };
  const before = device.log!.serverKey;
  const { status, said: next } = atTheConsole(formatFingerprint(office.org));
  expect(status).toBe(0);
  expect(next).not.toBe(before);
  const [early, earlyCheckpoint] = [await pushed(), await pulled()];
  const { seq } = must(await enter([device], { type: 'server-key', key: next }));
  const [late, lateCheckpoint] = [await pushed(), await pulled()];

  const log = await device.readLog();
  expect([log.serverKey, serverKeyAt(log, seq - 1), serverKeyAt(log, seq)]).toEqual([next, before, next]);
  for (const signed of [early, late]) {
    const key = serverKeyAt(log, signed.receipt.log.size);
    expect(verifyReceipt(signed, key)).toBe(true);
    expect(verifyReceipt(signed, key === next ? before : next)).toBe(false);
  }
  expect([early.receipt.log.size < seq, late.receipt.log.size]).toEqual([true, seq]);
  expect(verifyCheckpoint(earlyCheckpoint, before)).toBe(true);
  expect(verifyCheckpoint(lateCheckpoint, next)).toBe(true);
  expect(lateCheckpoint.checkpoint.log.size).toBe(seq);
});

test('a key that this server does not have is refused: with it, it could promise nothing', async () => {
  const { device } = await server.found();
  const key = newBoxKeys(random).public;
  expect(await enter([device], { type: 'server-key', key })).toEqual({ ok: false, problem: 'LOG_REFUSED' });
  device.newFile([...device.log!.teams.keys()][0]!, 'person', somebody);
  must(await device.push());
});

test('the console makes keys for organisations that are here', async () => {
  const { org } = await server.found();
  const other = formatFingerprint(org).replace(/^../, (first) => (first === '00' ? '11' : '00'));
  expect(atTheConsole(other)).toMatchObject({
    status: 1,
    complained: 'No organisation here has this fingerprint.',
  });
  expect(atTheConsole('AB').status).toBe(1);
  expect(atTheConsole().complained).toContain('new-key <fingerprint>');
});
