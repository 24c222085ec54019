/** What must be on disk before anything may be saved, and who can open it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decrypt } from '../../shared/crypto/aead.ts';
import { subkey } from '../../shared/crypto/keys.ts';
import { readKeyring } from '../../shared/crypto/keyring.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { canonicalBytes } from '../../shared/encoding/canonical.ts';
import { startLaptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { personForm, type Practice, startPractice } from './practice.ts';

let practice: Practice;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-keyring-'));
  practice = await startPractice();
});
afterAll(async () => {
  await practice.stop();
  await rm(folder, { recursive: true });
});

test('the organisation’s recovery key opens the keyring that the passphrase wraps', async () => {
  const laptop = await startLaptop({ folder: join(folder, 'recovery') });
  const code = await practice.invite('alice');
  await laptop.must('enrol', { server: practice.server.url, code, passphrase: alice.passphrase });
  await laptop.kill();
  const keyring = readKeyring(await readFile(join(folder, 'recovery', 'keyring')));
  if (typeof keyring === 'string') throw new Error(keyring);
  const { recovery } = practice.office;
  expect(keyring.head.recovery).toBe(recovery.public);
  const local = sodium.crypto_box_seal_open(
    fromBase64(keyring.recovery),
    fromBase64(recovery.public),
    recovery.secret.reveal(),
  );
  const wrap = subkey(new Secret(local), 'localkey', 1);
  expect(decrypt(fromBase64(keyring.deviceKeys), canonicalBytes(keyring.head), wrap)).not.toBeNull();
});

test('without room for the keyring nobody is enrolled, nothing can be saved, and the invitation stays good', async () => {
  const laptop = await startLaptop({ folder: join(folder, 'full') });
  const code = await practice.invite('alice');
  const form = { server: practice.server.url, code, passphrase: alice.passphrase };
  laptop.fillDisk(true);
  expect(await laptop.call('enrol', form)).toMatchObject({ problem: { code: 'DISK_FULL' } });
  expect(await laptop.call('addPerson', personForm())).toMatchObject({ problem: { code: 'LOCKED' } });
  laptop.fillDisk(false);
  expect(await laptop.must('begin')).toMatchObject({ phase: 'fresh' });
  await laptop.must('enrol', form);
  await laptop.kill();
});

test('a laptop whose joining was cut off joins at the next contact, with the passphrase it chose', async () => {
  const laptop = await startLaptop({ folder: join(folder, 'cut') });
  const code = await practice.invite('alice');
  laptop.onReply((request, reply) =>
    request.route === 'appendLog' ? { ok: false, problem: 'LINK_TIMEOUT' } : reply,
  );
  const form = { server: practice.server.url, code, passphrase: alice.passphrase };
  expect(await laptop.call('enrol', form)).toMatchObject({ problem: { code: 'LINK_TIMEOUT' } });
  laptop.onReply(null);
  expect(await laptop.must('begin')).toMatchObject({ phase: 'locked' });
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  const { file } = await laptop.must('addPerson', personForm());
  await laptop.synced();
  expect((await laptop.must('openFile', file)).safety).toBe('office');
  await laptop.kill();
});
