/** First entries of a log: a genesis, and what looks like one. */
import type { GenesisBody } from '../../../shared/membership/bodies.ts';
import { type Entry, type Proposal, readProposal, signProposal } from '../../../shared/membership/entry.ts';
import { LogMaker, type Signer } from './log-maker.ts';
import { weakBox } from './random-bodies.ts';

const maker = new LogMaker('beginnings', ['everyone', 'work', 'own']);
const [sound] = maker.entries;
const proposal = sound === undefined ? null : readProposal(sound.proposal);
if (sound === undefined || proposal?.body.type !== 'genesis') throw new Error('a log begins with a genesis');
const { body } = proposal;
const [one, two, three] = body.teams;
if (one === undefined || two === undefined || three === undefined) throw new Error('it has three teams');

const entry = (bent: Partial<Proposal>, signer: Signer = maker.founder): Entry => ({
  ...sound,
  ...signProposal({ ...proposal, ...bent }, [signer]),
});
const saying = (bent: Partial<GenesisBody>): Entry => entry({ body: { ...body, ...bent } });
const { administrator } = body;
const weakDevice = { ...administrator.device, box: weakBox };

/** Each with whether a log can begin with it. */
export const beginnings: readonly (readonly [name: string, begins: boolean, entry: Entry])[] = [
  ['a genesis', true, sound],
  [
    'a genesis whose teams have no kinds',
    true,
    saying({ teams: [{ team: one.team, epoch: 0, key: one.key }] }),
  ],
  ['a genesis of a given epoch', true, saying({ teams: [{ ...one, epoch: 3 }] })],
  ['a genesis by a stranger', false, entry({}, maker.newDevice())],
  [
    'a genesis under the administrator’s name with another key',
    false,
    entry({}, { ...maker.founder, keys: maker.server }),
  ],
  ['a genesis of an organisation', false, entry({ org: maker.org })],
  ['a genesis on top of a log', false, entry({ base: { size: 1, head: maker.org } })],
  ['a genesis with a team twice', false, saying({ teams: [two, { ...three, team: two.team }] })],
  ['a genesis with a key twice', false, saying({ teams: [two, { ...three, key: two.key }] })],
  ['a genesis with two teams of everyone', false, saying({ teams: [one, { ...two, kind: 'everyone' }] })],
  [
    'a genesis with a team that nothing can be sealed to',
    false,
    saying({ teams: [{ ...one, key: weakBox }] }),
  ],
  ['a genesis without a recovery key', false, saying({ recovery: weakBox })],
  [
    'a genesis by a device that nothing can be sealed to',
    false,
    saying({ administrator: { ...administrator, device: weakDevice } }),
  ],
  ['a genesis without teams', false, saying({ teams: [] })],
  ['a genesis at another place', false, { ...sound, seq: 2 }],
  ['a genesis after another entry', false, { ...sound, prev: maker.org }],
  ['a policy', false, entry({ body: { type: 'policy', leaseDays: 3, breakGlassHours: 3 } })],
];

/** The hash that the sound one has. */
export const { org } = maker;
