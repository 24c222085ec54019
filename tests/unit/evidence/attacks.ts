/**
 * Bundles that somebody made by hand, each as good as they could make it: who holds the server's key signs anew what lies above
 * the lie, who holds the device signs anew what the device signs. Each names the step that must refuse it.
 */
import { proofs, signBatch } from '../../../shared/crypto/proof.ts';
import { newSigningKeys } from '../../../shared/crypto/keys.ts';
import { sign } from '../../../shared/crypto/signing.ts';
import { signCheckpoint, signReceipt } from '../../../shared/crypto/server-signed.ts';
import { concat, utf8 } from '../../../shared/encoding/bytes.ts';
import { packArchive } from '../../../shared/evidence/archive.ts';
import { type BundleParts, makeBundle } from '../../../shared/evidence/bundle.ts';
import type { BundleStep } from '../../../shared/evidence/check-bundle.ts';
import { type Entry, signProposal } from '../../../shared/membership/entry.ts';
import { carry, finish, newCheckpoint, newReceipt, type Scene, signStatement, soundParts } from './acts.ts';
import {
  admit,
  enter,
  foundOffice,
  headOf,
  inviteProposal,
  joinProposal,
  newDevice,
  newInvitation,
  type Office,
  times,
} from './office.ts';
import { newStatement, withNotice } from './statements.ts';

export interface Attack {
  name: string;
  step: BundleStep;
  bytes: Uint8Array;
}

type Made = [name: string, step: BundleStep, parts: BundleParts];

/** The log comes from a dishonest server; receipt and checkpoint are signed for it as if it were sound. */
function overLog(scene: Scene, log: readonly Entry[]): BundleParts {
  const office = { ...scene.office, log: [...log] };
  return soundParts({ ...scene, office });
}

function logAttacks(scene: Scene): Made[] {
  const { office, device } = scene;
  const founded: Office = { ...office, log: office.log.slice(0, 1) };
  const { administrator } = office;
  const byAdministrator = { by: administrator.id, keys: administrator.keys.sign };
  const byDevice = { by: device.id, keys: device.keys.sign };
  const invitation = newInvitation(founded);
  const byInvitation = { by: invitation.id, keys: invitation.sign };
  const invite = inviteProposal(founded, invitation, device.worker);
  const invited: Office = {
    ...founded,
    log: enter(founded.log, signProposal(invite, [byAdministrator]), times.invited),
  };
  const join = joinProposal(invited, invitation, device);
  const signers = [byInvitation, byDevice];
  const stranger = newDevice(office.random);
  const byStranger = { by: stranger.id, keys: stranger.keys.sign };
  const swapped = { ...byAdministrator, keys: stranger.keys.sign };

  /** INVITE as given, then a JOIN in order. */
  const afterInvite = (signed: Parameters<typeof enter>[1], at: string = times.invited) => {
    const log = enter(founded.log, signed, at);
    const joined = joinProposal({ ...founded, log }, invitation, device);
    return overLog(scene, enter(log, signProposal(joined, signers), times.joined));
  };
  /** A sound INVITE, then the JOIN as given. */
  const afterJoin = (signed: Parameters<typeof enter>[1], at: string = times.joined) =>
    overLog(scene, enter(invited.log, signed, at));

  const joined = enter(invited.log, signProposal(join, signers), times.joined);
  const again = newDevice(office.random);
  const secondJoin = signProposal(joinProposal({ ...invited, log: joined }, invitation, again), [
    byInvitation,
    { by: again.id, keys: again.keys.sign },
  ]);
  const unanchored = signProposal({ ...join, base: { size: 2, head: office.org } }, signers);
  const elsewhere = signProposal({ ...join, org: foundOffice('elsewhere').org }, signers);
  const otherWorker = signProposal(inviteProposal(founded, invitation, again.worker), [byAdministrator]);
  return [
    ['a device that the log never admitted', 'membership', overLog(scene, founded.log)],
    ['a device that was invited and never joined', 'membership', overLog(scene, invited.log)],
    [
      'an invitation signed by nobody in the log',
      'membership',
      afterInvite(signProposal(invite, [byStranger])),
    ],
    [
      "an invitation under an administrator's name and another key",
      'membership',
      afterInvite(signProposal(invite, [swapped])),
    ],
    [
      'an invitation entered after it had expired',
      'membership',
      afterInvite(signProposal(invite, [byAdministrator]), times.late),
    ],
    ['a device admitted for another worker', 'membership', afterInvite(otherWorker)],
    [
      'a JOIN whose invitation withdrew its signature',
      'membership',
      afterJoin(signProposal(join, [byDevice])),
    ],
    [
      'a JOIN whose device withdrew its signature',
      'membership',
      afterJoin(signProposal(join, [byInvitation])),
    ],
    [
      'a JOIN entered after the invitation had expired',
      'membership',
      afterJoin(signProposal(join, signers), times.late),
    ],
    [
      'a JOIN to an invitation that was used',
      'membership',
      overLog(scene, enter(joined, secondJoin, times.joined)),
    ],
    ['a JOIN that was signed for another log', 'membership', afterJoin(unanchored)],
    ['a JOIN that was signed for another organisation', 'membership', afterJoin(elsewhere)],
    [
      'a log with its middle left out',
      'membership',
      overLog(scene, [...office.log.slice(0, 1), ...office.log.slice(2)]),
    ],
  ];
}

/** An administrator may not be invited by one of two administrators alone. */
function adminAttack(scene: Scene): Made {
  const { random } = scene.office;
  const second = newDevice(random);
  const { administrator } = scene.office;
  const byAdministrator = { by: administrator.id, keys: administrator.keys.sign };
  const withAdministrator = (office: Office, device: typeof second): Office => {
    const invitation = newInvitation(office);
    const plain = inviteProposal(office, invitation, device.worker);
    if (plain.body.type !== 'invite') throw new Error('an invitation invites');
    const proposal = { ...plain, body: { ...plain.body, administrator: true } };
    const invited = {
      ...office,
      log: enter(office.log, signProposal(proposal, [byAdministrator, byAdministrator]), times.invited),
    };
    const join = signProposal(joinProposal(invited, invitation, device), [
      { by: invitation.id, keys: invitation.sign },
      { by: device.id, keys: device.keys.sign },
    ]);
    return { ...invited, log: enter(invited.log, join, times.joined) };
  };
  const two = withAdministrator(scene.office, second);
  const { log } = withAdministrator(two, newDevice(random));
  return ['a third administrator invited by one of two, who signs twice', 'membership', overLog(scene, log)];
}

function actAttacks(scene: Scene): Made[] {
  const { office, device, file } = scene;
  const sound = soundParts(scene);
  const stranger = newDevice(office.random);
  const other: Scene = { ...scene, statement: newStatement(office, device, file) };
  const elsewhere: Scene = { ...scene, file: office.org };
  const signed = signStatement(scene);
  const wrongTag = {
    ...signed,
    signature: sign('batch', utf8(signed.statement), device.keys.sign),
  };
  const lines = ['You agree to everything.'];
  const wasHash = scene.statement.notice?.hash ?? '';
  const otherWords: Scene = { ...scene, statement: withNotice(scene.statement, lines, wasHash) };
  const otherWorker: Scene = {
    ...scene,
    statement: {
      ...scene.statement,
      declaration: { ...scene.statement.declaration, worker: stranger.worker },
    },
  };
  const otherOrg: Scene = {
    ...scene,
    statement: { ...scene.statement, organisation: { genesis: device.id, name: 'Wren Bridge Support' } },
  };
  return [
    [
      "a statement with another person's act, signed by the same device",
      'change',
      { ...sound, act: signStatement(other) },
    ],
    [
      'a statement signed by another device',
      'device-signature',
      finish(scene, carry(scene, signStatement(scene, stranger.keys.sign))),
    ],
    ['a statement signed as if it were a batch', 'device-signature', finish(scene, carry(scene, wrongTag))],
    ['other words under the hash of the notice', 'statement', soundParts(otherWords)],
    ['a statement that names another organisation', 'statement', soundParts(otherOrg)],
    ['a declaration by another worker', 'membership', soundParts(otherWorker)],
    ['a change of another case file', 'change', finish(scene, carry(elsewhere, signed))],
    ['a change of another device', 'change', finish(scene, carry(scene, signed, { device: stranger.id }))],
    ['a change of another organisation', 'change', finish(scene, carry(scene, signed, { org: stranger.id }))],
    [
      'a change that knew another log',
      'change',
      finish(scene, carry(scene, signed, { log: { size: 2, head: office.org } })),
    ],
    [
      'a change that commits to another body',
      'change',
      finish(scene, carry(scene, signed, { body: office.org })),
    ],
    [
      'a salt that is longer by what the body is shorter',
      'change',
      {
        ...sound,
        salt: concat(sound.salt, sound.body.subarray(0, 1)),
        body: sound.body.subarray(1),
      },
    ],
  ];
}

function officeAttacks(scene: Scene): Made[] {
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
  if (!mine || !neighbour || !foreign || !borrowed) throw new Error('each change of a batch has a proof');
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
    ['a proof with its path cut off', 'proof', { ...sound, proof: { ...mine, path: [] } }],
    ['a batch signed by another key', 'proof', { ...sound, proof: foreign }],
    ['a batch of another device', 'proof', { ...sound, proof: borrowed }],
    ['a receipt that parks the change', 'receipt', saying({ items: [parked] })],
    [
      'a receipt that parks the change in a feed',
      'receipt',
      saying({ items: [{ ...item, outcome: 'parked' }] }),
    ],
    ['a receipt that both parks and accepts it', 'receipt', saying({ items: [parked, item] })],
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
    [
      'a log that goes on after its checkpoint',
      'checkpoint',
      {
        ...sound,
        checkpoint: {
          ...sound.checkpoint,
          checkpoint: { ...sound.checkpoint.checkpoint, log: headOf(more.log) },
        },
        log: more.log,
      },
    ],
  ];
}

/** Archives that hold every right byte, and something else besides, or in another way. */
export function archiveAttacks(files: ReadonlyMap<string, Uint8Array>, sound: Uint8Array): Attack[] {
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const withFile = (name: string, content: string) => packArchive(new Map(files).set(name, utf8(content)));
  const without = new Map(files);
  without.delete('notice.txt');
  const respelled = (name: string) => withFile(name, JSON.stringify(JSON.parse(text(name)), null, 1));
  const twice = (name: string) => withFile(name, text(name).replace('{', '{"signature":"",'));
  const log = text('membership.jsonl');
  const made: [string, BundleStep, Uint8Array][] = [
    ['nothing at all', 'archive', new Uint8Array()],
    ['a file more', 'archive', withFile('extra.txt', 'more')],
    ['a file less', 'archive', packArchive(without)],
    ['another order', 'archive', packArchive(new Map([...files].toReversed()))],
    ['two archives, one after the other', 'archive', concat(sound, sound)],
    ['a byte at the end', 'archive', concat(sound, Uint8Array.of(0))],
    ['a byte in front', 'archive', concat(Uint8Array.of(0), sound)],
    ['cut off at the end', 'archive', sound.subarray(0, -1)],
    ['an empty README', 'readme', withFile('README.txt', '')],
    ['a statement written with spaces', 'statement', respelled('statement.json')],
    ['a statement that is a list', 'statement', withFile('statement.json', '[]')],
    [
      'a statement nested ten thousand deep',
      'statement',
      withFile('statement.json', '['.repeat(10_000) + ']'.repeat(10_000)),
    ],
    ['a signature of no bytes', 'device-signature', withFile('statement.sig', '')],
    ['a header written with spaces', 'change', respelled('change-header.json')],
    ['a body written with spaces', 'change', respelled('change-body.json')],
    ['a proof written with spaces', 'proof', respelled('proof.json')],
    ['a proof with a key given twice', 'proof', twice('proof.json')],
    ['a receipt written with spaces', 'receipt', respelled('receipt.json')],
    ['a receipt with a key given twice', 'receipt', twice('receipt.json')],
    ['a checkpoint written with spaces', 'checkpoint', respelled('checkpoint.json')],
    ['an empty log', 'fingerprint', withFile('membership.jsonl', '')],
    ['a log whose last line is cut', 'membership', withFile('membership.jsonl', log.slice(0, -1))],
    ['a log with an empty line', 'membership', withFile('membership.jsonl', `${log}\n`)],
    [
      'a log with its first line twice',
      'membership',
      withFile('membership.jsonl', log.replace(/^.*\n/, '$&$&')),
    ],
    [
      'a log cut to before the device',
      'membership',
      withFile('membership.jsonl', log.replace(/[^\n]*\n$/, '')),
    ],
    [
      'a notice without its last line',
      'notice',
      withFile('notice.txt', text('notice.txt').replace(/[^\n]*\n$/, '')),
    ],
  ];
  return made.map(([name, step, bytes]) => ({ name, step, bytes }));
}

export function partsAttacks(scene: Scene): Attack[] {
  const made = [...logAttacks(scene), adminAttack(scene), ...actAttacks(scene), ...officeAttacks(scene)];
  return made.map(([name, step, parts]) => ({ name, step, bytes: makeBundle(parts).bytes }));
}
