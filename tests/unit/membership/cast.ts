/** A charity with somebody for each duty, and every set of signers that a rule has to tell apart. */
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import { type Proposal, signProposal } from '../../../shared/membership/entry.ts';
import { applyEntry, type LogProblem } from '../../../shared/membership/replay.ts';
import { LogMaker, type MadeDevice, type Signer } from './log-maker.ts';

/** Ada and Ben administer; Ada belongs to the work team, Ben to none. Olive and Omar protect data, Lee is on duty, Uma works elsewhere. */
export type Name = 'ada' | 'ben' | 'will' | 'olive' | 'omar' | 'lee' | 'uma';

export interface Cast {
  maker: LogMaker;
  people: Record<Name, MadeDevice>;
  /** Ada's second laptop. */
  spare: MadeDevice;
  /** Ben's old one, which was removed. */
  gone: MadeDevice;
  /** Known to nobody. */
  stranger: MadeDevice;
  work: string;
  /** A work team that neither administrator belongs to. */
  elsewhere: string;
}

export function castOf(seed: string): Cast {
  const maker = new LogMaker(seed, ['everyone', 'work', 'data-protection', 'duty']);
  const ada = maker.founder;
  const work = maker.team('work');
  const guarded = [maker.team('data-protection'), maker.team('duty')];
  const spare = maker.admit({ worker: ada.worker });
  const will = maker.admit({ teams: [work] });
  const [olive, omar] = [
    maker.admit({ teams: guarded.slice(0, 1) }),
    maker.admit({ teams: guarded.slice(0, 1) }),
  ];
  const lee = maker.admit({ teams: guarded.slice(1) });
  const uma = maker.admit();
  const elsewhere = newTeam(maker, [uma.worker]);
  const ben = maker.admit({ administrator: true });
  const gone = maker.admit({ worker: ben.worker }, ada, ben);
  maker.enter({ type: 'device', device: gone.by, why: 'replaced', wipe: false }, ben);
  const { worker } = ada;
  maker.enter({ type: 'member', worker, joins: [], leaves: guarded, administrator: null }, ada);
  return {
    maker,
    people: { ada, ben, will, olive, omar, lee, uma },
    spare,
    gone,
    stranger: maker.newDevice(),
    work,
    elsewhere,
  };
}

/** A work team, by the founder. */
export function newTeam(maker: LogMaker, members: string[]): string {
  const team = maker.newId();
  maker.enter({ type: 'team', team, kind: 'work', key: maker.newBox().public, members }, maker.founder);
  return team;
}

export function inviteOf(
  maker: LogMaker,
  named: { worker?: string; administrator?: boolean; teams?: string[] },
) {
  const invitation = maker.newInvitation();
  const { worker = maker.newId(), administrator = false, teams = [] } = named;
  const keys = { invitation: invitation.by, sign: invitation.keys.public, blob: maker.newHash() };
  return { type: 'invite', ...keys, worker, administrator, teams } as const;
}

/** Why the log would not take this in as its next entry; `ok` if it would. The log stays as it is. */
export function tried(
  maker: LogMaker,
  body: EntryBody,
  signers: readonly Signer[],
  bent: Partial<Proposal> = {},
): LogProblem | 'ok' {
  const answer = applyEntry(maker.log, maker.place(signProposal(maker.propose(body, bent), signers)));
  return answer.ok ? 'ok' : answer.problem;
}
