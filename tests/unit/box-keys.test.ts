/** A member whose key nothing can be sealed to would break everybody who tries: such a key never enters the log. */
import { expect, test } from 'vitest';
import { isBoxKey, newBoxKeys, newDeviceKeys, deviceId } from '../../shared/crypto/keys.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import type { GenesisBody } from '../../shared/membership/bodies.ts';
import { signProposal } from '../../shared/membership/entry.ts';
import { checkProposal } from '../../shared/membership/replay.ts';

const random = systemRandom();
const at = '2026-11-23T10:00:00.000Z';

/** Points of small order on Curve25519, as libsodium's own list has them. */
const weak = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].map((hex) => toBase64(Uint8Array.fromHex(hex)));

function genesis(change: (body: GenesisBody) => GenesisBody) {
  const keys = newDeviceKeys(random);
  const device = { sign: keys.sign.public, box: keys.box.public };
  const body = change({
    type: 'genesis',
    name: 'A charity',
    practice: true,
    server: keys.sign.public,
    recovery: newBoxKeys(random).public,
    administrator: { worker: newId(random), device },
    teams: [{ team: newId(random), epoch: 0, key: newBoxKeys(random).public }],
  });
  const by = deviceId(body.administrator.device);
  return signProposal({ v: 1, org: null, id: newId(random), base: null, expires: at, body }, [
    { by, keys: keys.sign },
  ]);
}

test('keys of small order are told from real ones', () => {
  expect(isBoxKey(newBoxKeys(random).public)).toBe(true);
  expect(weak.map(isBoxKey)).toEqual(weak.map(() => false));
});

test('a genesis with one is refused, wherever it stands', () => {
  expect(
    checkProposal(
      null,
      genesis((body) => body),
      at,
    ).ok,
  ).toBe(true);
  for (const key of weak) {
    const worker = newId(random);
    for (const spoil of [
      (body: GenesisBody) => ({ ...body, recovery: key }),
      (body: GenesisBody) => ({ ...body, teams: [{ team: worker, epoch: 0, key }] }),
      (body: GenesisBody) => ({
        ...body,
        administrator: { worker, device: { ...body.administrator.device, box: key } },
      }),
    ]) {
      expect(checkProposal(null, genesis(spoil), at)).toEqual({ ok: false, problem: 'BAD_DEVICE_KEY' });
    }
  }
});
