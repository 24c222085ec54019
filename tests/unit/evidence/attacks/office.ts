/** Proofs, receipts and checkpoints that are sound in themselves and do not belong here, or are signed by another. */
import { newSigningKeys } from '../../../../shared/crypto/keys.ts';
import { proofs, signBatch } from '../../../../shared/crypto/proof.ts';
import { signCheckpoint, signReceipt } from '../../../../shared/crypto/server-signed.ts';
import type { BundleParts } from '../../../../shared/evidence/bundle.ts';
import { carry, finish, newCheckpoint, newReceipt, type Scene, signStatement } from '../acts.ts';
import { admit, headOf, newDevice } from '../office.ts';
import type { Made } from './made.ts';

export function officeAttacks(scene: Scene): Made[] {
  const { office, device } = scene;
  const carried = carry(scene, signStatement(scene));
  const sound = finish(scene, carried);
  const stranger = newDevice(office.random);
  const ids = [carried.id, office.org];
  const [mine, neighbour] = proofs(signBatch(office.org, device.id, ids, device.keys.sign), ids);
  const [foreign] = proofs(signBatch(office.org, device.id, [carried.id], stranger.keys.sign), [carried.id]);
  const [borrowed] = proofs(signBatch(office.org, stranger.id, [carried.id], stranger.keys.sign), [
    carried.id,
  ]);
  const [alone] = proofs(signBatch(office.org, device.id, [carried.id], device.keys.sign), [carried.id]);
  const [misnamed] = proofs(signBatch(office.org, stranger.id, [carried.id], device.keys.sign), [carried.id]);
  const [misplaced] = proofs(signBatch(device.id, device.id, [carried.id], device.keys.sign), [carried.id]);
  if (!mine || !neighbour || !foreign || !borrowed || !alone || !misnamed || !misplaced)
    throw new Error('each change of a batch has a proof');
  const { receipt } = newReceipt(scene, [carried.id]);
  const [item] = receipt.items;
  if (item === undefined || item.feed === null) throw new Error('a receipt has an item for each change');
  const saying = (bent: Partial<typeof receipt>): BundleParts => ({
    ...sound,
    receipt: signReceipt({ ...receipt, ...bent }, office.server),
  });
  const impostor = newSigningKeys(office.random);
  const checkpoint = (bent: Parameters<typeof newCheckpoint>[2]): BundleParts => ({
    ...sound,
    checkpoint: newCheckpoint(office, office.log, bent),
  });
  const more = admit(office, stranger).office;
  const parked = { ...item, outcome: 'parked' as const, feed: null };
  return [
    ['a proof for another leaf', 'proof', { ...sound, proof: neighbour }],
    ['a proof at another place', 'proof', { ...sound, proof: { ...mine, index: 1 } }],
    ['a proof at a place beyond its batch', 'proof', { ...sound, proof: { ...mine, index: 7 } }],
    ['a path where there is no tree', 'proof', { ...sound, proof: { ...alone, path: mine.path } }],
    ['a batch that names another device', 'proof', { ...sound, proof: misnamed }],
    ['a batch that names another organisation', 'proof', { ...sound, proof: misplaced }],
    ['a proof with its path cut off', 'proof', { ...sound, proof: { ...mine, path: [] } }],
    ['a batch signed by another key', 'proof', { ...sound, proof: foreign }],
    ['a batch of another device', 'proof', { ...sound, proof: borrowed }],
    ['a receipt that parks the change', 'receipt', saying({ items: [parked] })],
    [
      'a receipt that parks the change in a feed',
      'receipt',
      saying({ items: [{ ...item, outcome: 'parked' }] }),
    ],
    ['a receipt that both accepts and parks it', 'receipt', saying({ items: [item, parked] })],
    ['a receipt that accepts it into no feed', 'receipt', saying({ items: [{ ...item, feed: null }] })],
    ['a receipt for other changes', 'receipt', saying({ items: [{ ...item, change: office.org }] })],
    ['a receipt of another organisation', 'receipt', saying({ org: device.id })],
    [
      'a receipt from before the device was admitted',
      'receipt',
      saying({ log: headOf(office.log.slice(0, 2)) }),
    ],
    ['a receipt over another log', 'receipt', saying({ log: { size: 3, head: office.org } })],
    ['a receipt over a longer log', 'receipt', saying({ log: headOf(more.log) })],
    [
      "a receipt in a team that is not the worker's",
      'receipt',
      saying({ items: [{ ...item, feed: { ...item.feed, team: stranger.worker } }] }),
    ],
    ['a receipt by another server', 'receipt', { ...sound, receipt: signReceipt(receipt, impostor) }],
    [
      'a checkpoint by another server',
      'checkpoint',
      { ...sound, checkpoint: signCheckpoint(sound.checkpoint.checkpoint, impostor) },
    ],
    ['a checkpoint of another organisation', 'checkpoint', checkpoint({ org: device.id })],
    ['a checkpoint over another log', 'checkpoint', checkpoint({ log: { size: 3, head: office.org } })],
  ];
}
