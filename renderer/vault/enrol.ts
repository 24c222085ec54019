/**
 * A new laptop joins: code → blob → log from the genesis that the blob names → device keys → keyring on disk, sealed also for
 * recovery → JOIN. The signed JOIN lies in the keyring, so a laptop that lost its link at the last step joins at the next contact.
 */
import { deviceId, devicePublic, boxKeysFromSecret, signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import {
  invitationKeys,
  type InvitationBlob,
  type InvitationKeys,
  openBlob,
} from '../../shared/crypto/invitation.ts';
import { createKeyring, type OpenKeyring, type WrittenKeyring } from '../../shared/crypto/keyring.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { newId } from '../../shared/crypto/random.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { fromBase64, toBase64 } from '../../shared/encoding/bytes.ts';
import { signProposal } from '../../shared/membership/entry.ts';
import { invitationReply } from '../../shared/wire/http.ts';
import type { EnrolForm, Outcome } from './api.ts';
import { readDeviceSecret } from './device-secret.ts';
import { offerJoin } from './join.ts';
import { appendToJournal, type JournalEntry } from './journal.ts';
import { writeKeyring } from './keyring-file.ts';
import { createLink, type Identity, type Link } from './link.ts';
import { type FollowedLog, readLog } from './log.ts';
import { done, problem } from './outcome.ts';
import { chooseKdf, weakness } from './passphrase-policy.ts';
import type { Ports } from './ports.ts';

const STEPS = 4;
/** The invitation's own expiry, which the log knows, ends it sooner. */
const JOIN_LASTS_MS = 366 * 24 * 60 * 60 * 1000;

interface Invited {
  form: EnrolForm;
  link: Link;
  who: Identity;
  invitation: InvitationKeys;
  blob: InvitationBlob;
  log: FollowedLog;
  worker: string;
}

export async function enrol(ports: Ports, form: EnrolForm): Promise<Outcome<OpenKeyring>> {
  const why = weakness(form.passphrase);
  if (why !== null) return problem('PASSPHRASE_WEAK', { why });
  const step = (count: number) => ports.emit('progress', { stage: 'join', done: count, total: STEPS });
  step(0);
  const invited = await readInvitation(ports, form);
  if (!invited.ok) return invited;
  step(1);
  const obvious = weakness(form.passphrase, [invited.value.log.membership.name]);
  if (obvious !== null) return problem('PASSPHRASE_WEAK', { why: obvious });
  const device = await makeDevice(ports, invited.value);
  if (!device.ok) return device;
  step(2);
  const kept = await keepDevice(ports, invited.value, device.value);
  if (!kept.ok) return kept;
  step(3);
  const joined = await offerJoin(invited.value.link, kept.value);
  if (!joined.ok && isFinal(joined.problem.code)) await ports.shell.call('keyring:write', new Uint8Array());
  if (!joined.ok) return joined;
  step(STEPS);
  return kept;
}

/** The office refused: nothing was enrolled, so nothing stays behind. Without an answer, the keyring waits for the next contact. */
function isFinal(code: string): boolean {
  return ['INVITATION_USED', 'INVITATION_EXPIRED', 'INVITATION_UNKNOWN', 'LOG_REFUSED', 'NOT_FOUND'].includes(
    code,
  );
}

async function readInvitation(ports: Ports, form: EnrolForm): Promise<Outcome<Invited>> {
  const invitation = invitationKeys(form.code);
  if (invitation === null) return problem('INVITATION_MISTYPED');
  const link = createLink(ports.shell, form.server);
  const reply = await link.ask('invitation', { invitation: invitation.id }, invitationReply);
  if (!reply.ok) return reply.problem.code === 'NOT_FOUND' ? problem('INVITATION_UNKNOWN') : reply;
  const blob = openBlob(fromBase64(reply.value.blob), invitation);
  if (blob === null || blob.org !== reply.value.org) return problem('WRONG_ORGANISATION');
  const caller = { org: blob.org, kind: 'invitation', id: invitation.id } as const;
  const who = { caller, keys: invitation.sign };
  const log = await readLog(link, who, blob.org, null);
  if (!log.ok) return log;
  const { membership } = log.value;
  const about = await ports.shell.call('app:about');
  if (!about.ok) return problem(about.problem);
  if (about.value.shell === 'browser' && !membership.practice) return problem('REAL_ORGANISATION_IN_BROWSER');
  const known = membership.invitations.get(invitation.id);
  if (known === undefined) return problem('INVITATION_UNKNOWN');
  if (known.used) return problem('INVITATION_USED');
  // The team may have a newer key by now: then a member in touch seals that one for this device.
  const inLog = blob.teamKeys.every(
    ({ team, epoch, public: key }) => membership.teams.get(team)?.keys.get(epoch) === key,
  );
  if (!inLog) {
    return problem('UNTRUSTED_GRANT');
  }
  return done({ form, link, who, invitation, blob, log: log.value, worker: known.body.worker });
}

async function makeDevice(
  ports: Ports,
  { form, invitation, log, worker }: Invited,
): Promise<Outcome<WrittenKeyring>> {
  const { random, clock } = ports;
  const deviceSecret = await readDeviceSecret(ports, 'create');
  if (!deviceSecret.ok) return deviceSecret;
  const { membership } = log;
  const signSeed = random.bytes(32);
  const boxSecret = random.bytes(32);
  const keys = { sign: signingKeysFromSeed(signSeed), box: boxKeysFromSecret(boxSecret) };
  const device = devicePublic(keys);
  const signed = signProposal(
    {
      v: 1,
      org: membership.org,
      id: newId(random),
      base: { size: membership.size, head: membership.head },
      expires: new Date(clock.now() + JOIN_LASTS_MS).toISOString(),
      body: { type: 'join', invitation: invitation.id, device },
    },
    [
      { by: invitation.id, keys: invitation.sign },
      { by: deviceId(device), keys: keys.sign },
    ],
  );
  ports.emit('progress', { stage: 'key', done: 0, total: 1 });
  const made = createKeyring(
    {
      org: membership.org,
      practice: membership.practice,
      worker,
      recovery: membership.recoveryKey,
      kdf: chooseKdf(ports),
      passphrase: form.passphrase,
      deviceSecret: deviceSecret.value,
      signSeed,
      boxSecret,
      join: { signed, invitation: toBase64(invitation.seed.reveal()) },
    },
    random,
  );
  return made === 'KDF_MEMORY' ? problem('KDF_MEMORY') : done(made);
}

/** Address, keyring, then log and team keys in the journal: all on disk before anybody hears of this device. */
async function keepDevice(
  { shell }: Ports,
  { form, blob, log }: Invited,
  made: WrittenKeyring,
): Promise<Outcome<OpenKeyring>> {
  const { device, org } = made.open.head;
  const address = await shell.call('settings:server:write', form.server);
  if (!address.ok) return problem(address.problem);
  const written = await writeKeyring(shell, made, log.membership.recoveryKey);
  if (!written.ok) {
    await shell.call('keyring:write', new Uint8Array());
    return written;
  }
  const keyring = written.value;
  const entries: JournalEntry[] = log.entries.map((entry) => ({ is: 'log', entry }));
  for (const { team, epoch, secret } of blob.teamKeys) {
    const envelope = sealKey(
      { org, opens: { what: 'team', team, epoch }, to: keyring.keys.box.public, by: device },
      new Secret(secret.reveal()),
      keyring.keys.sign,
    );
    entries.push({ is: 'envelope', envelope });
  }
  const journalled = await appendToJournal(shell, entries);
  return journalled.ok ? written : problem(journalled.problem);
}
