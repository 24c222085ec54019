/** A dishonest server, or somebody who joined, bends the membership log. Receipt and checkpoint are signed anew over the lie. */
import { deviceId, devicePublic } from '../../../../shared/crypto/keys.ts';
import type { InvitationKeys } from '../../../../shared/crypto/invitation.ts';
import { concat, toBase64 } from '../../../../shared/encoding/bytes.ts';
import type { BundleParts } from '../../../../shared/evidence/bundle.ts';
import { type Entry, type Proposal, signProposal } from '../../../../shared/membership/entry.ts';
import { seededRandom } from '../../../seeded-random.ts';
import { type Scene, soundParts } from '../acts.ts';
import {
  admit,
  enter,
  foundOffice,
  inviteProposal,
  joinProposal,
  newDevice,
  newInvitation,
  type Office,
  type TestDevice,
  times,
} from '../office.ts';
import type { Made } from './made.ts';

/** The log comes from a dishonest server; receipt and checkpoint are signed for it as if it were sound. */
function overLog(scene: Scene, log: readonly Entry[]): BundleParts {
  const office = { ...scene.office, log: [...log] };
  return soundParts({ ...scene, office });
}

/** The neutral point of Curve25519 as a key. The signature of itself and zero fits every message under it. */
const neutral = Uint8Array.of(1, ...new Uint8Array(31));
const forgery = toBase64(concat(neutral, new Uint8Array(32)));

function weakDevice(worker: string): TestDevice {
  const device = newDevice(seededRandom('weak'));
  const keys = { ...device.keys, sign: { ...device.keys.sign, public: toBase64(neutral) } };
  return { worker, keys, id: deviceId(devicePublic(keys)) };
}

function claimedBy(scene: Scene, device: TestDevice): Scene {
  const captured = { ...scene.statement.captured, device: device.id };
  return { ...scene, device, statement: { ...scene.statement, captured } };
}

export function logAttacks(scene: Scene): Made[] {
  const { office, device } = scene;
  const founded: Office = { ...office, log: office.log.slice(0, 1) };
  const { administrator } = office;
  const [founding] = office.log;
  if (founding === undefined) throw new Error('the first entry is the genesis');
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
  const afterInvite = (
    signed: Parameters<typeof enter>[1],
    { at = times.invited, code = invitation }: { at?: string; code?: InvitationKeys } = {},
  ) => {
    const log = enter(founded.log, signed, at);
    const joined = joinProposal({ ...founded, log }, invitation, device);
    const byCode = { by: invitation.id, keys: code.sign };
    return overLog(scene, enter(log, signProposal(joined, [byCode, byDevice]), times.joined));
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
  const twoTeams = { ...invite, body: { ...inviteBody(invite), teams: [office.team, stranger.worker] } };
  const otherCode = newInvitation(office);
  const otherKey = { ...invite, body: { ...inviteBody(invite), sign: otherCode.sign.public } };
  const repeated = signProposal(inviteProposal({ ...invited, log: joined }, invitation, again.worker), [
    byAdministrator,
  ]);
  const secondCode = admit({ ...invited, log: joined }, device).office.log;
  const unsigned = enter(
    [],
    { ...founding, signers: signProposal(invite, [swapped]).signers },
    times.founded,
  );
  const [, , third] = office.log;
  if (third === undefined) throw new Error('the third entry is the JOIN');
  const weak = weakDevice(device.worker);
  const joinOfWeak = signProposal(joinProposal(invited, invitation, weak), [byInvitation]);
  const forged = { ...joinOfWeak, signers: [...joinOfWeak.signers, { by: weak.id, signature: forgery }] };
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
      afterInvite(signProposal(invite, [byAdministrator]), { at: times.late }),
    ],
    [
      'a device with a key under which anything seems signed',
      'membership',
      overLog(claimedBy(scene, weak), enter(invited.log, forged, times.joined)),
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
    [
      'an invitation to a team that is not there',
      'membership',
      afterInvite(signProposal(twoTeams, [byAdministrator])),
    ],
    [
      'an invitation with a key that is not its own',
      'membership',
      afterInvite(signProposal(otherKey, [byAdministrator]), { code: otherCode }),
    ],
    [
      'an invitation entered a second time',
      'membership',
      overLog(scene, enter(joined, repeated, times.joined)),
    ],
    ['a device that joins a second time', 'membership', overLog(scene, secondCode)],
    [
      'a genesis that its administrator did not sign',
      'membership',
      overLog(scene, admit({ ...founded, log: unsigned }, device).office.log),
    ],
    [
      'an entry with a number left out',
      'membership',
      overLog(scene, [...office.log.slice(0, 2), { ...third, seq: 4 }]),
    ],
    [
      'an entry that follows another',
      'membership',
      overLog(scene, [...office.log.slice(0, 2), { ...third, prev: office.org }]),
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

function inviteBody({ body }: Proposal) {
  if (body.type !== 'invite') throw new Error('an invitation invites');
  return body;
}

/** An administrator may not be invited by one of two administrators alone. */
export function adminAttack(scene: Scene): Made {
  const { random } = scene.office;
  const second = newDevice(random);
  const { administrator } = scene.office;
  const byAdministrator = { by: administrator.id, keys: administrator.keys.sign };
  const withAdministrator = (office: Office, device: typeof second): Office => {
    const invitation = newInvitation(office);
    const plain = inviteProposal(office, invitation, device.worker);
    const proposal = { ...plain, body: { ...inviteBody(plain), administrator: true } };
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
