/**
 * An organisation's first administrator without a screen: claims a place on a server, founds the organisation with the real genesis,
 * invites. For the practice organisation and for tests; what it knows can be kept, to invite again later.
 */
import { z } from 'zod';
import { invitationKeys, newInvitationCode, sealBlob, blobHash } from '../../shared/crypto/invitation.ts';
import {
  type BoxKeys,
  boxKeysFromSecret,
  deviceId,
  devicePublic,
  signingKeysFromSeed,
  type TeamKey,
} from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { fromBase64, toBase64 } from '../../shared/encoding/bytes.ts';
import type { TeamKind } from '../../shared/membership/bodies.ts';
import { proposalHash, type SignedProposal, signProposal } from '../../shared/membership/entry.ts';
import { id16, hash } from '../../shared/record/fields.ts';
import { appendLogReply, claimReply } from '../../shared/wire/http.ts';
import { type Around, PracticeDevice, realWorld } from './device.ts';
import { ask, must } from './link.ts';
import { renewedKeys } from './team-keys.ts';

const DAY = 86_400_000;

/** Everything the office needs to go on later. It holds secrets: for invented people only. */
export const officeStateSchema = z.strictObject({
  org: hash,
  worker: id16,
  sign: hash,
  box: hash,
  counter: z.int().min(0),
  recovery: hash,
  teams: z.array(z.strictObject({ team: id16, epoch: z.int(), secret: hash })).min(1),
});
export type OfficeState = z.infer<typeof officeStateSchema>;

export interface Invite {
  worker: string;
  administrator?: boolean;
  /** All teams of the office, unless named. */
  teams?: readonly string[];
  /** How long the code can be used; thirty days, unless named. */
  lasts?: number;
}

export class Office {
  readonly device: PracticeDevice;
  readonly recovery: BoxKeys;
  /** The keys of its teams, of each epoch that it knows. */
  #teamKeys: readonly TeamKey[];
  readonly #seeds: { sign: string; box: string };

  constructor(server: string, state: OfficeState, around: Around = realWorld()) {
    const keys = {
      sign: signingKeysFromSeed(fromBase64(state.sign)),
      box: boxKeysFromSecret(fromBase64(state.box)),
    };
    const { org, worker, counter } = state;
    this.device = new PracticeDevice({ server, org, worker, keys, counter }, around);
    this.recovery = boxKeysFromSecret(fromBase64(state.recovery));
    this.#teamKeys = state.teams.map(({ secret, ...team }) => ({
      ...team,
      ...boxKeysFromSecret(fromBase64(secret)),
    }));
    this.#seeds = { sign: state.sign, box: state.box };
  }

  get org(): string {
    return this.device.org;
  }

  /** The team that the organisation's own file belongs to: everybody's. */
  get team(): string {
    const [first] = this.#teamKeys;
    if (first === undefined) throw new Error('an organisation has a team');
    return first.team;
  }

  /** The teams of these kinds, as the log has them. */
  teamsOf(...kinds: readonly TeamKind[]): string[] {
    const { log } = this.device;
    return this.teams.flatMap(({ team }) => {
      const kind = log?.teams.get(team)?.kind;
      return kind !== undefined && kinds.includes(kind) ? [team] : [];
    });
  }

  /** Where case files begin that everybody works on. */
  get work(): string {
    const [first] = this.teamsOf('work');
    if (first === undefined) throw new Error('an organisation works in a team');
    return first;
  }

  /** The newest key of each team. */
  get teams(): readonly TeamKey[] {
    return [...new Map(this.#teamKeys.map((key) => [key.team, key])).values()];
  }

  /** Puts an invitation into the log; gives the twelve words. */
  async invite({ worker, administrator = false, teams, lasts = 30 * DAY }: Invite): Promise<string> {
    const { device } = this;
    this.#teamKeys = await renewedKeys(device, this.#teamKeys);
    const log = await device.readLog();
    const code = newInvitationCode(device.random);
    const keys = invitationKeys(code);
    if (keys === null) throw new Error('a new code reads as one');
    const named = [...(teams ?? this.teams.map(({ team }) => team))];
    const teamKeys = this.teams.filter(({ team }) => named.includes(team));
    const blob = sealBlob({ org: this.org, checkpoint: null, teamKeys }, keys, device.random);
    const signed = signProposal(
      {
        v: 1,
        org: this.org,
        id: newId(device.random),
        base: { size: log.size, head: log.head },
        expires: new Date(device.around.now().getTime() + lasts).toISOString(),
        body: {
          type: 'invite',
          invitation: keys.id,
          sign: keys.sign.public,
          worker,
          administrator,
          teams: named,
          blob: blobHash(blob),
        },
      },
      [{ by: device.id, keys: device.keys.sign }],
    );
    const question = { ...signed, blob: toBase64(blob), envelopes: [] };
    must(await ask(device.server, 'appendLog', await device.token(), question, appendLogReply));
    await device.readLog();
    return code;
  }

  state(): OfficeState {
    const secret = (keys: BoxKeys) => toBase64(keys.secret.reveal());
    return {
      org: this.org,
      worker: this.device.worker,
      ...this.#seeds,
      counter: this.device.counter,
      recovery: secret(this.recovery),
      teams: this.#teamKeys.map((key) => ({ team: key.team, epoch: key.epoch, secret: secret(key) })),
    };
  }
}

export interface Founding {
  /** Origin, such as http://127.0.0.1:4600. */
  server: string;
  /** From `server/admin.ts claim`. */
  claimCode: string;
  name?: string;
  practice?: boolean;
  /** What its first teams are for: work alone, unless named. The organisation's own file lies with the first. */
  teams?: readonly TeamKind[];
  /** This machine's chance and clock, unless others are given. */
  around?: Around;
}

/** Claims, founds, and reads the log back. */
export async function foundOffice(founding: Founding): Promise<Office> {
  const { server, claimCode, name = 'Willow Bridge Community (practice)' } = founding;
  const { server: serverKey } = must(
    await ask(server, 'claim', null, { code: claimCode, genesis: null }, claimReply),
  );
  const around = founding.around ?? realWorld();
  const { random } = around;
  const secret = () => toBase64(random.bytes(32));
  const kinds = founding.teams ?? ['work'];
  const teams = kinds.map(() => ({ team: newId(random), epoch: 0, secret: secret() }));
  const draft = {
    worker: newId(random),
    sign: secret(),
    box: secret(),
    counter: 0,
    recovery: secret(),
    teams,
  };
  const said = { server: serverKey, name, practice: founding.practice ?? true, kinds };
  const genesis = signGenesis(draft, said, around);
  const office = new Office(server, { ...draft, org: proposalHash(genesis.proposal) }, around);
  must(await ask(server, 'claim', null, { code: claimCode, genesis }, claimReply));
  await office.device.readLog();
  return office;
}

/** The first entry, which everything else hangs on: who administers, which server signs, which key recovers. */
export function signGenesis(
  draft: Omit<OfficeState, 'org'>,
  said: { server: string; name: string; practice: boolean; kinds: readonly TeamKind[] },
  { random, now }: Around = realWorld(),
): SignedProposal {
  const { server, name, practice, kinds } = said;
  const sign = signingKeysFromSeed(fromBase64(draft.sign));
  const device = devicePublic({ sign, box: boxKeysFromSecret(fromBase64(draft.box)) });
  const publicKey = (secret: string) => boxKeysFromSecret(fromBase64(secret)).public;
  return signProposal(
    {
      v: 1,
      org: null,
      id: newId(random),
      base: null,
      expires: new Date(now().getTime() + DAY).toISOString(),
      body: {
        type: 'genesis',
        name,
        practice,
        server,
        recovery: publicKey(draft.recovery),
        administrator: { worker: draft.worker, device },
        teams: draft.teams.map(({ team, epoch, secret }, place) => ({
          team,
          kind: kinds[place] ?? 'work',
          epoch,
          key: publicKey(secret),
        })),
      },
    },
    [{ by: deviceId(device), keys: sign }],
  );
}
