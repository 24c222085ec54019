/** One thing, or several, that each type of entry can say about a cast, and whose signatures it takes. */
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import type { BodyOf, EntryBody, TeamKind } from '../../../shared/membership/bodies.ts';
import type { LogProblem } from '../../../shared/membership/replay.ts';
import { type Cast, castOf, inviteOf, type Name } from './cast.ts';
import { HOUR, timeText } from './log-maker.ts';

export interface Rule {
  says: string;
  body: EntryBody;
  /** Each of these sets of people is enough, also together with others. */
  enough: readonly (readonly Name[])[];
  /** Of these one alone is told that a second is needed. */
  short: readonly Name[];
  /** What everybody else is told. */
  otherwise: LogProblem;
}

const alone = (...names: Name[]) => names.map((name) => [name]);
const administrators: Name[] = ['ada', 'ben'];
const custodians: Name[] = ['ada', 'ben', 'olive', 'omar'];
const pairsOf = (names: readonly Name[]) =>
  names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other]));

export function castWithRules(seed: string): Cast & { rules: Rule[] } {
  const cast = castOf(seed);
  const { maker, people, work, elsewhere } = cast;
  const { ada, ben, will, lee, uma } = people;
  const [protection, duty] = [maker.team('data-protection'), maker.team('duty')];
  const file = maker.newHash();
  const invitation = maker.invite({ teams: [work] }, ada);
  maker.enter({ type: 'grant', file, from: work, to: elsewhere, heads: [], until: null }, will);
  const until = timeText(maker.now + HOUR);
  const words = toBase64(maker.random.bytes(96));
  const glass: BodyOf<'break-glass'> = { type: 'break-glass', file, reason: 'cover', words, until };
  const entry = maker.enter(glass, lee).seq;
  const box = () => maker.newBox().public;
  const member: BodyOf<'member'> = {
    type: 'member',
    worker: uma.worker,
    joins: [],
    leaves: [],
    administrator: null,
  };
  const team = (kind: TeamKind): EntryBody => ({
    type: 'team',
    team: maker.newId(),
    kind,
    key: box(),
    members: [will.worker],
  });
  const { size, head } = maker.log;

  const rules: Rule[] = [];
  const rule = (
    says: string,
    body: EntryBody,
    enough: readonly (readonly Name[])[],
    short: readonly Name[] = [],
    otherwise: LogProblem = 'LOG_INVALID',
  ) => rules.push({ says, body, enough, short, otherwise });
  const takesTwo = (says: string, body: EntryBody) => rule(says, body, [administrators], administrators);

  rule('invites somebody new', inviteOf(maker, {}), alone(...administrators));
  rule('invites to a team of the signer’s', inviteOf(maker, { teams: [work] }), [['ada']], ['ben']);
  takesTwo('invites to a team of others', inviteOf(maker, { teams: [work, elsewhere] }));
  takesTwo('invites to the duty team', inviteOf(maker, { teams: [duty] }));
  takesTwo('invites an administrator', inviteOf(maker, { administrator: true }));
  takesTwo('invites another laptop of a worker', inviteOf(maker, { worker: will.worker }));
  takesTwo('invites another laptop of an administrator', inviteOf(maker, { worker: ben.worker }));
  rule('cancels an invitation', { type: 'cancel', invitation: invitation.by }, alone(...administrators));
  const device: BodyOf<'device'> = { type: 'device', device: will.by, why: 'lost', wipe: true };
  rule('removes a laptop', device, alone(...administrators, 'will'));
  rule('lets somebody into a team of the signer’s', { ...member, joins: [work] }, [['ada']], ['ben']);
  takesTwo('lets somebody into a team of others', {
    ...member,
    worker: will.worker,
    joins: [work, elsewhere],
  });
  takesTwo('lets somebody into the data-protection team', { ...member, joins: [protection] });
  takesTwo('gives an administrator a team', { ...member, worker: ada.worker, joins: [elsewhere] });
  rule('takes somebody out of a team', { ...member, leaves: [elsewhere] }, alone(...administrators));
  takesTwo('makes an administrator', { ...member, administrator: true });
  takesTwo('unmakes an administrator', { ...member, worker: ben.worker, administrator: false });
  const leave: BodyOf<'leave'> = { type: 'leave', worker: will.worker, wipe: false };
  rule('removes a worker', leave, alone(...administrators));
  takesTwo('removes an administrator', { ...leave, worker: ben.worker });
  rule('founds a work team', team('work'), alone(...administrators));
  rule('founds a team of somebody’s own', team('own'), alone(...administrators));
  takesTwo('founds the safeguarding team', team('safeguarding'));
  takesTwo('founds the finance team', team('finance'));
  takesTwo('founds the equality team', team('equality'));
  rule('renews a team’s key', { type: 'epoch', team: work, epoch: 1, key: box() }, alone('ada', 'will'));
  const other = maker.newHash();
  const grant: BodyOf<'grant'> = { type: 'grant', file: other, from: work, to: elsewhere, heads: [], until };
  rule('shares a file', grant, alone('ada', 'will'));
  const revoke: BodyOf<'revoke'> = { type: 'revoke', file, team: elsewhere };
  rule('takes a file back', revoke, alone(...custodians, 'will', 'uma'));
  rule('holds a file', { type: 'hold', file, held: true }, alone(...custodians));
  const erase: BodyOf<'erase'> = { type: 'erase', file, ground: 'request' };
  rule('erases a file', erase, pairsOf(custodians), custodians);
  const [records, changes, keys] = [[maker.newId()], [maker.newHash()], [maker.newHash()]];
  const part: BodyOf<'erase-part'> = { ...erase, type: 'erase-part', records, changes, chunks: [], keys };
  rule('erases records out of a file', part, pairsOf(custodians), custodians);
  const admit: BodyOf<'admit'> = { type: 'admit', team: work, changes: [maker.newHash()], verdict: 'counts' };
  rule('decides about parked changes', admit, alone('ada', 'will'));
  rule('breaks glass', { ...glass, file: other }, alone('lee'), [], 'BG_NOT_ON_ROTA');
  rule('reviews broken glass', { type: 'review', entry, verdict: 'justified' }, alone('olive', 'omar'));
  takesTwo('changes the server’s key', { type: 'server-key', key: maker.newInvitation().keys.public });
  takesTwo('changes the recovery key', { type: 'recovery', key: box() });
  rule('says it was recovered', { type: 'recovered', device: will.by, why: 'key-store' }, alone('will'));
  takesTwo('changes the rules', { type: 'policy', leaseDays: 7, breakGlassHours: 2 });
  const incarnation = maker.newId();
  takesTwo('comes back from a backup', { type: 'restore', incarnation, log: { size, head }, feeds: [] });
  return { ...cast, rules };
}
