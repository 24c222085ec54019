/** What must be on disk before anything may be saved, and who can open it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decrypt } from '../../shared/crypto/aead.ts';
import { subkey } from '../../shared/crypto/keys.ts';
import { readKeyring } from '../../shared/crypto/keyring.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { canonicalBytes } from '../../shared/encoding/canonical.ts';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { practice, fresh, enrolled } = useLaptops();

test('the organisation’s recovery key opens the keyring that the passphrase wraps', async () => {
  const laptop = await enrolled();
  const keyring = readKeyring(await readFile(join(laptop.kept.folder, 'keyring')));
  if (typeof keyring === 'string') throw new Error(keyring);
  const { recovery } = practice().office;
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
  const laptop = await fresh();
  const code = await practice().invite('alice');
  const form = { server: practice().server.url, code, passphrase: alice.passphrase };
  laptop.fillDisk(true);
  expect(await laptop.call('enrol', form)).toMatchObject({ problem: { code: 'DISK_FULL' } });
  expect(await laptop.call('addPerson', personForm())).toMatchObject({ problem: { code: 'LOCKED' } });
  laptop.fillDisk(false);
  expect(await laptop.must('begin')).toMatchObject({ phase: 'fresh' });
  await laptop.must('enrol', form);
});

test('a laptop whose joining was cut off joins at the next contact, with the passphrase it chose', async () => {
  const laptop = await fresh();
  const code = await practice().invite('alice');
  laptop.onReply((request, reply) =>
    request.route === 'appendLog' ? { ok: false, problem: 'LINK_TIMEOUT' } : reply,
  );
  const form = { server: practice().server.url, code, passphrase: alice.passphrase };
  expect(await laptop.call('enrol', form)).toMatchObject({ problem: { code: 'LINK_TIMEOUT' } });
  laptop.onReply(null);
  expect(await laptop.must('begin')).toMatchObject({ phase: 'locked' });
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  const { file } = await laptop.must('addPerson', personForm());
  await laptop.synced();
  expect((await laptop.must('openFile', file)).safety).toBe('office');
});
