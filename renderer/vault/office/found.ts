/**
 * An organisation begins on its first administrator's laptop: a code from the server's console → the server's key → recovery cards
 * that two people have typed back → keyring on disk → genesis. The server gives it a place; it could not have written it.
 */
import {
  boxKeysFromSecret,
  deviceId,
  devicePublic,
  newBoxKeys,
  signingKeysFromSeed,
  type TeamKey,
} from '../../../shared/crypto/keys.ts';
import { createKeyring, type OpenKeyring } from '../../../shared/crypto/keyring.ts';
import { sealKey } from '../../../shared/crypto/envelope.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { firstFields } from '../../../shared/change/diff.ts';
import { proposalHash, type SignedProposal, signProposal } from '../../../shared/membership/entry.ts';
import { claimReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { readDeviceSecret } from '../device-secret.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { writeKeyring } from '../keyring-file.ts';
import { createLink, type Link } from '../link.ts';
import type { FoundForm } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import { chooseKdf, weakness } from '../passphrase-policy.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { organisationFile } from '../views/records.ts';
import { isWritable } from '../writable.ts';
import { nameTeam, nameWorker } from './names.ts';

const STEPS = 4;
const DAY_MS = 86_400_000;
/** A lost answer is asked for again with the same genesis: another one would need another code. */
const TRIES = 3;

/** The authority that people in the United Kingdom may complain to about their information. ico.org.uk */
const regulator = {
  name: 'Information Commissioner’s Office',
  phone: '0303 123 1113',
  web: 'ico.org.uk',
};

/** Makes everything that must be on disk before the office hears of it, then claims. `recovery` is the cards' public key. */
export async function found(ports: Ports, form: FoundForm, recovery: string): Promise<Outcome<OpenKeyring>> {
  const why = weakness(form.passphrase, [form.organisation, form.name]);
  if (why !== null) return problem('PASSPHRASE_WEAK', { why });
  if (!isComplete(form)) return problem('FIELD_INVALID');
  const step = (count: number) => ports.emit('progress', { stage: 'join', done: count, total: STEPS });
  step(0);
  const about = await ports.shell.call('app:about');
  if (!about.ok) return problem(about.problem);
  const link = createLink(ports.shell, form.server);
  const asked = await link.ask('claim', { code: form.claim, genesis: null }, claimReply);
  if (!asked.ok) return asked;
  step(1);
  // A browser may only hold a practice organisation: whoever serves the page could read everything.
  const practice = about.value.shell === 'browser';
  const made = await makeOrganisation(ports, form, { server: asked.value.server, recovery, practice });
  if (!made.ok) return made;
  step(2);
  const kept = await keep(ports, form, made.value);
  if (!kept.ok) return kept;
  step(3);
  const claimed = await claim(ports, link, form, made.value.genesis);
  if (!claimed.ok) {
    await ports.shell.call('keyring:write', new Uint8Array());
    return claimed;
  }
  step(STEPS);
  return done(made.value.keyring);
}

function isComplete({ organisation, name, role, email, phone, recordPrefix }: FoundForm): boolean {
  return (
    isWritable('organisation', firstFields(words({ organisation, name, email, phone, recordPrefix }))) &&
    isWritable('worker', firstFields({ name, role })) &&
    isWritable('team', firstFields({ name: organisation }))
  );
}

function words({
  organisation,
  name,
  email,
  phone,
  recordPrefix,
}: Pick<FoundForm, 'organisation' | 'name' | 'email' | 'phone' | 'recordPrefix'>) {
  return {
    name: organisation,
    recordPrefix,
    dataProtection: { name, email, phone, address: [] },
    regulator,
  };
}

interface Made {
  genesis: SignedProposal;
  keyring: OpenKeyring;
  bytes: Uint8Array;
  teams: TeamKey[];
}

async function makeOrganisation(
  ports: Ports,
  form: FoundForm,
  { server, recovery, practice }: { server: string; recovery: string; practice: boolean },
): Promise<Outcome<Made>> {
  const { random, clock } = ports;
  const deviceSecret = await readDeviceSecret(ports, 'create');
  if (!deviceSecret.ok) return deviceSecret;
  const signSeed = random.bytes(32);
  const boxSecret = random.bytes(32);
  const sign = signingKeysFromSeed(signSeed);
  const device = devicePublic({ sign, box: boxKeysFromSecret(boxSecret) });
  const worker = newId(random);
  const team = (): TeamKey => ({ team: newId(random), epoch: 0, ...newBoxKeys(random) });
  const [everyone, work] = [team(), team()];
  const genesis = signProposal(
    {
      v: 1,
      org: null,
      id: newId(random),
      base: null,
      expires: new Date(clock.now() + DAY_MS).toISOString(),
      body: {
        type: 'genesis',
        name: form.organisation,
        practice,
        server,
        recovery,
        administrator: { worker, device },
        teams: [
          { team: everyone.team, kind: 'everyone', epoch: 0, key: everyone.public },
          { team: work.team, kind: 'work', epoch: 0, key: work.public },
        ],
      },
    },
    [{ by: deviceId(device), keys: sign }],
  );
  ports.emit('progress', { stage: 'key', done: 0, total: 1 });
  const made = createKeyring(
    {
      org: proposalHash(genesis.proposal),
      practice,
      worker,
      recovery,
      kdf: chooseKdf(ports),
      passphrase: form.passphrase,
      deviceSecret: deviceSecret.value,
      signSeed,
      boxSecret,
      join: null,
    },
    random,
  );
  if (made === 'KDF_MEMORY') return problem('KDF_MEMORY');
  return done({ genesis, keyring: made.open, bytes: made.bytes, teams: [everyone, work] });
}

async function keep({ shell }: Ports, form: FoundForm, made: Made): Promise<Outcome<null>> {
  const address = await shell.call('settings:server:write', form.server);
  if (!address.ok) return problem(address.problem);
  const { keyring, bytes } = made;
  const written = await writeKeyring(shell, { bytes, open: keyring }, keyring.head.recovery);
  if (!written.ok) {
    await shell.call('keyring:write', new Uint8Array());
    return written;
  }
  const { org, device } = made.keyring.head;
  const { keys } = made.keyring;
  const entries = made.teams.map(({ team, epoch, secret }): JournalEntry => ({
    is: 'envelope',
    envelope: sealKey(
      { org, opens: { what: 'team', team, epoch }, to: keys.box.public, by: device },
      secret,
      keys.sign,
    ),
  }));
  const journalled = await appendToJournal(shell, entries);
  return journalled.ok ? done(null) : problem(journalled.problem);
}

async function claim(
  ports: Ports,
  link: Link,
  form: FoundForm,
  genesis: SignedProposal,
): Promise<Outcome<null>> {
  for (let left = TRIES; ; left -= 1) {
    const reply = await link.ask('claim', { code: form.claim, genesis }, claimReply);
    if (reply.ok && reply.value.entry !== null) {
      const kept = await appendToJournal(ports.shell, [{ is: 'log', entry: reply.value.entry }]);
      return kept.ok ? done(null) : problem(kept.problem);
    }
    if (reply.ok) return problem('CLAIM_REFUSED');
    const unanswered = reply.problem.code === 'OFFLINE' || reply.problem.code === 'LINK_TIMEOUT';
    if (!unanswered || left === 1) return reply;
  }
}

/** The organisation's own file: its words, its first worker, its first team. */
export async function writeFirstWords(
  ports: Ports,
  session: Session,
  form: FoundForm,
): Promise<Outcome<null>> {
  const teams = [...session.membership.teams.values()];
  const everyone = teams.find(({ kind }) => kind === 'everyone');
  const work = teams.find(({ kind }) => kind === 'work');
  if (everyone === undefined || work === undefined) throw new Error('a genesis has both teams');
  if (organisationFile(session) === undefined) {
    const begun = await save(ports, session, {
      file: null,
      team: everyone.team,
      record: newId(ports.random),
      kind: 'organisation',
      fields: firstFields(words(form)),
    });
    if (!begun.ok) return begun;
  }
  const named = await nameWorker(ports, session, session.keyring.head.worker, form);
  if (!named.ok) return named;
  const team = await nameTeam(ports, session, work.team, form.organisation);
  return team.ok ? done(null) : team;
}
