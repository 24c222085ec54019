/** What somebody would do who wants more than they have: an administrator alone, a member, a server, somebody who left. */
import { describe, expect, it } from 'vitest';
import { devicePublic } from '../../../shared/crypto/keys.ts';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import type { BodyOf, EntryBody } from '../../../shared/membership/bodies.ts';
import { mayWrite } from '../../../shared/membership/access.ts';
import { devicesOf } from '../../../shared/membership/membership.ts';
import { replay } from '../../../shared/membership/replay.ts';
import { castOf, inviteOf, newTeam, tried } from './cast.ts';
import { DAY, HOUR, LogMaker, type MadeDevice, type Signer, timeText } from './log-maker.ts';

const joinOf = (invitation: Signer, device: MadeDevice) =>
  ({ type: 'join', invitation: invitation.by, device: devicePublic(device.device) }) as const;

describe('an administrator alone', () => {
  it('cannot become a second administrator by a second laptop, not even of a colleague who has none', () => {
    const { maker, people, spare } = castOf('second self');
    const { ada, ben } = people;
    maker.enter({ type: 'device', device: ben.by, why: 'stolen', wipe: true }, ada);
    expect(tried(maker, inviteOf(maker, { worker: ben.worker }), [ada, spare])).toBe('NEEDS_TWO_PEOPLE');
    const policy: BodyOf<'policy'> = { type: 'policy', leaseDays: 1, breakGlassHours: 1 };
    expect(tried(maker, policy, [ada, spare])).toBe('NEEDS_TWO_PEOPLE');
  });

  it('cannot invite somebody new twice and be the second', () => {
    const { maker, people } = castOf('twice invited');
    const worker = maker.newId();
    const [first, second] = [maker.invite({ worker }, people.ada), maker.invite({ worker }, people.ada)];
    const [honest, puppet] = [maker.newDevice(worker), maker.newDevice(worker)];
    maker.enter(joinOf(first, honest), first, honest);
    expect(tried(maker, joinOf(second, puppet), [second, puppet])).toBe('INVITATION_CANCELLED');
  });

  it('cannot keep invitations for after they have gone', () => {
    const { maker, people, work } = castOf('kept for later');
    const { ada, ben } = people;
    const kept = maker.invite({ teams: [work] }, ada);
    const puppet = maker.newDevice(maker.log.invitations.get(kept.by)?.body.worker);
    expect(tried(maker, joinOf(kept, puppet), [kept, puppet])).toBe('ok');
    maker.enter({ type: 'leave', worker: ada.worker, wipe: true }, ada, ben);
    expect(tried(maker, joinOf(kept, puppet), [kept, puppet])).toBe('INVITATION_CANCELLED');
  });

  it('cannot keep what was made on a laptop that was stolen', () => {
    const { maker, people, spare, work } = castOf('stolen');
    const kept = maker.invite({ teams: [work] }, spare);
    maker.enter({ type: 'device', device: spare.by, why: 'stolen', wipe: true }, people.ada);
    const puppet = maker.newDevice(maker.log.invitations.get(kept.by)?.body.worker);
    expect(tried(maker, joinOf(kept, puppet), [kept, puppet])).toBe('INVITATION_CANCELLED');
  });

  it('cannot use, when there are two, an administrator’s invitation from the time alone', () => {
    const { maker, people } = castOf('from before');
    const { ada, ben } = people;
    const unmake: BodyOf<'member'> = {
      type: 'member',
      worker: ben.worker,
      joins: [],
      leaves: [],
      administrator: false,
    };
    maker.enter(unmake, ada, ben);
    const kept = maker.invite({ administrator: true }, ada);
    maker.enter({ ...unmake, administrator: true }, ada);
    const puppet = maker.newDevice(maker.log.invitations.get(kept.by)?.body.worker);
    expect(tried(maker, joinOf(kept, puppet), [kept, puppet])).toBe('INVITATION_CANCELLED');
  });

  it('keeps no key of a team that they founded for others, nor of one that another member signed for', () => {
    const { maker, people, elsewhere } = castOf('drawn by another');
    const { ada, ben, will } = people;
    expect(maker.log.teams.get(elsewhere)?.rotationDue).toBe(true);
    const own = newTeam(maker, [ada.worker, will.worker]);
    expect(maker.log.teams.get(own)?.rotationDue).toBe(false);
    const team: Omit<BodyOf<'team'>, 'members'> = {
      type: 'team',
      team: maker.newId(),
      kind: 'finance',
      key: maker.newBox().public,
    };
    maker.enter({ ...team, members: [ben.worker] }, ada, ben);
    expect(maker.log.teams.get(team.team)?.rotationDue).toBe(true);
  });
});

describe('the last administrator', () => {
  const alone = () => {
    const cast = castOf('the last');
    const { ada, ben } = cast.people;
    const unmake: BodyOf<'member'> = {
      type: 'member',
      worker: ben.worker,
      joins: [],
      leaves: [],
      administrator: false,
    };
    cast.maker.enter(unmake, ada, ben);
    return cast;
  };

  it('cannot leave, be unmade, or lose the last laptop', () => {
    const { maker, people, spare } = alone();
    const { ada } = people;
    const { worker } = ada;
    const unmake: BodyOf<'member'> = { type: 'member', worker, joins: [], leaves: [], administrator: false };
    const removal: Omit<BodyOf<'device'>, 'device'> = { type: 'device', why: 'lost', wipe: false };
    expect(tried(maker, unmake, [ada])).toBe('LOG_INVALID');
    expect(tried(maker, { type: 'leave', worker, wipe: false }, [ada])).toBe('LOG_INVALID');
    maker.enter({ ...removal, device: spare.by }, ada);
    expect(tried(maker, { ...removal, device: ada.by }, [ada])).toBe('LOG_INVALID');
  });

  it('is the last also where another has no laptop left', () => {
    const { maker, people, spare } = castOf('the last with a laptop');
    const { ada, ben } = people;
    const removal: Omit<BodyOf<'device'>, 'device'> = { type: 'device', why: 'lost', wipe: false };
    maker.enter({ ...removal, device: ben.by }, ada);
    maker.enter({ ...removal, device: spare.by }, ada);
    expect(tried(maker, { ...removal, device: ada.by }, [ada])).toBe('LOG_INVALID');
  });
});

describe('somebody who left', () => {
  it('does not come back by an invitation from before, and by one from after with their old name', () => {
    const { maker, people } = castOf('back again');
    const { ada, ben, will } = people;
    const before = maker.invite({ worker: will.worker }, ada, ben);
    maker.enter({ type: 'leave', worker: will.worker, wipe: false }, ada);
    const back = maker.newDevice(will.worker);
    expect(tried(maker, joinOf(before, back), [before, back])).toBe('INVITATION_CANCELLED');
    const after = maker.invite({ worker: will.worker }, ada, ben);
    maker.enter(joinOf(after, back), after, back);
    expect(maker.log.members.get(will.worker)).toMatchObject({ left: null, administrator: false });
    expect([...(maker.log.members.get(will.worker)?.teams ?? [])]).toEqual([maker.team('everyone')]);
  });

  it('gets no team, and is not removed twice', () => {
    const { maker, people, work } = castOf('gone');
    const { ada, ben, will } = people;
    const { worker } = will;
    const leave: BodyOf<'leave'> = { type: 'leave', worker, wipe: false };
    maker.enter(leave, ada);
    const member: BodyOf<'member'> = {
      type: 'member',
      worker,
      joins: [work],
      leaves: [],
      administrator: null,
    };
    const key = maker.newBox().public;
    const team: BodyOf<'team'> = { type: 'team', team: maker.newId(), kind: 'own', key, members: [worker] };
    expect(tried(maker, leave, [ada])).toBe('LOG_INVALID');
    expect(tried(maker, member, [ada, ben])).toBe('LOG_INVALID');
    expect(tried(maker, { ...member, joins: [], administrator: true }, [ada, ben])).toBe('LOG_INVALID');
    expect(tried(maker, team, [ada])).toBe('LOG_INVALID');
  });

  it('is not in a team of everyone that begins later', () => {
    const maker = new LogMaker('everyone', ['work']);
    const { founder } = maker;
    const [stays, goes] = [maker.admit(), maker.admit()];
    maker.enter({ type: 'leave', worker: goes.worker, wipe: false }, founder);
    const team: Omit<BodyOf<'team'>, 'members'> = {
      type: 'team',
      team: maker.newId(),
      kind: 'everyone',
      key: maker.newBox().public,
    };
    maker.enter({ ...team, members: [founder.worker] }, founder);
    const members = devicesOf(maker.log, team.team).map(({ worker }) => worker);
    expect(members.toSorted()).toEqual([founder.worker, stays.worker].toSorted());
    expect(maker.log.members.get(goes.worker)?.teams.size).toBe(0);
  });

  it('knows no key that a team may take up again, nor may another team', () => {
    const { maker, people, work, elsewhere } = castOf('old keys');
    const { ada, uma } = people;
    const old = maker.log.teams.get(work)?.key ?? '';
    maker.enter({ type: 'epoch', team: work, epoch: 1, key: maker.newBox().public }, ada);
    expect(tried(maker, { type: 'epoch', team: work, epoch: 2, key: old }, [ada])).toBe('LOG_INVALID');
    expect(tried(maker, { type: 'epoch', team: elsewhere, epoch: 1, key: old }, [uma])).toBe('LOG_INVALID');
    const team: Omit<BodyOf<'team'>, 'key'> = {
      type: 'team',
      team: maker.newId(),
      kind: 'work',
      members: [ada.worker],
    };
    expect(tried(maker, { ...team, key: old }, [ada])).toBe('LOG_INVALID');
  });
});

describe('a dishonest server', () => {
  it('cannot enter a proposal a second time', () => {
    const { maker, people, work } = castOf('again');
    const { ada, uma } = people;
    const member: Omit<BodyOf<'member'>, 'joins' | 'leaves'> = {
      type: 'member',
      worker: uma.worker,
      administrator: null,
    };
    const entry = maker.enter({ ...member, joins: [work], leaves: [] }, ada);
    maker.enter({ ...member, joins: [], leaves: [work] }, ada);
    const { proposal, signers } = entry;
    expect(maker.take(maker.place({ proposal, signers }))).toEqual({ ok: false, problem: 'LOG_INVALID' });
  });

  it('cannot turn the clock back to let an invitation in that has expired', () => {
    const { maker, people } = castOf('turned back');
    const invitation = maker.invite({}, people.ada);
    const device = maker.newDevice(maker.log.invitations.get(invitation.by)?.body.worker);
    maker.wait(8 * DAY);
    expect(tried(maker, joinOf(invitation, device), [invitation, device])).toBe('INVITATION_EXPIRED');
    maker.invite({}, people.ada);
    maker.wait(-2 * DAY);
    expect(tried(maker, joinOf(invitation, device), [invitation, device])).toBe('LOG_INVALID');
  });

  it('cannot leave out, repeat or exchange entries', () => {
    const { entries } = castOf('order').maker;
    const [first, second, third] = entries;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too short');
    for (const bent of [[second], [first, third], [first, second, second], [first, third, second]]) {
      expect(replay(null, bent)).toEqual({ ok: false, problem: 'LOG_FORK' });
    }
  });
});

describe('a member', () => {
  it('cannot decide about changes of another team’s file, nor stop that team from deciding', () => {
    const { maker, people, work, elsewhere, gone } = castOf('decided elsewhere');
    const change = { id: maker.newHash(), device: gone.by, file: maker.newHash() };
    const says = (team: string, verdict: 'counts' | 'stays-out', by: MadeDevice) =>
      maker.enter({ type: 'admit', team, changes: [change.id], verdict }, by);
    const counts = () => mayWrite(maker.log, change, work, maker.log.size);
    says(elsewhere, 'counts', people.uma);
    expect(counts()).toBe(false);
    says(work, 'counts', people.will);
    expect(counts()).toBe(true);
    const again: BodyOf<'admit'> = { type: 'admit', team: work, changes: [change.id], verdict: 'stays-out' };
    expect(tried(maker, again, [people.will])).toBe('LOG_INVALID');
  });

  it('cannot decide about a change once their team’s time with the file is over', () => {
    const { maker, people, work, elsewhere, gone } = castOf('decided late');
    const file = maker.newHash();
    const until = timeText(maker.now + DAY);
    maker.enter({ type: 'grant', file, from: work, to: elsewhere, heads: [], until }, people.will);
    const counts = () => {
      const change = { id: maker.newHash(), device: gone.by, file };
      const changes = [change.id];
      maker.enter({ type: 'admit', team: elsewhere, changes, verdict: 'counts' }, people.uma);
      return mayWrite(maker.log, change, work, maker.log.size);
    };
    expect(counts()).toBe(true);
    maker.wait(2 * DAY);
    expect(counts()).toBe(false);
  });

  it('cannot share with a team twice over: itself, with a past end, with everybody or with the duty team', () => {
    const { maker, people, work, elsewhere } = castOf('shared');
    const grant: Omit<BodyOf<'grant'>, 'to'> = {
      type: 'grant',
      file: maker.newHash(),
      from: work,
      heads: [],
      until: null,
    };
    const by = [people.will];
    expect(tried(maker, { ...grant, to: elsewhere }, by)).toBe('ok');
    for (const to of [work, maker.team('everyone'), maker.team('duty'), maker.newId()]) {
      expect(tried(maker, { ...grant, to }, by)).toBe('LOG_INVALID');
    }
    expect(tried(maker, { ...grant, to: elsewhere, until: timeText(maker.now) }, by)).toBe('LOG_INVALID');
  });

  it('cannot review the glass they broke, though they protect data too; another can, whoever signs first', () => {
    const { maker, people } = castOf('reviewed');
    const { ada, ben, lee, olive } = people;
    const protection = maker.team('data-protection');
    const { worker } = lee;
    maker.enter({ type: 'member', worker, joins: [protection], leaves: [], administrator: null }, ada, ben);
    const glass: BodyOf<'break-glass'> = {
      type: 'break-glass',
      file: maker.newHash(),
      reason: 'cover',
      words: toBase64(maker.random.bytes(96)),
      until: timeText(maker.now + HOUR),
    };
    const entry = maker.enter(glass, lee).seq;
    const review: BodyOf<'review'> = { type: 'review', entry, verdict: 'justified' };
    expect(tried(maker, review, [lee])).toBe('REVIEW_BY_ANOTHER');
    expect(tried(maker, review, [lee, olive])).toBe('ok');
    expect(tried(maker, review, [olive, lee])).toBe('ok');
    for (const [until, answer] of [
      [maker.now, 'BG_TOO_LONG'],
      [maker.now + 24 * HOUR, 'ok'],
      [maker.now + 24 * HOUR + 1, 'BG_TOO_LONG'],
    ] as const) {
      expect(tried(maker, { ...glass, until: timeText(until) }, [lee])).toBe(answer);
    }
  });
});

it('the recovery key whose cards were seen is not taken up again', () => {
  const { maker, people } = castOf('cards');
  const { ada, ben, will } = people;
  maker.enter({ type: 'recovered', device: will.by, why: 'passphrase' }, will);
  expect(maker.log.recoveryDue).toBe(true);
  const again: BodyOf<'recovery'> = { type: 'recovery', key: maker.log.recoveryKey };
  expect(tried(maker, again, [ada, ben])).toBe('LOG_INVALID');
  maker.enter({ type: 'recovery', key: maker.newBox().public }, ada, ben);
  expect(maker.log.recoveryDue).toBe(false);
});

it('an invitation is used or cancelled once, whichever comes first', () => {
  const { maker, people, work } = castOf('race');
  const { ada } = people;
  const [used, cancelled] = [maker.invite({ teams: [work] }, ada), maker.invite({ teams: [work] }, ada)];
  const device = maker.newDevice(maker.log.invitations.get(used.by)?.body.worker);
  maker.enter(joinOf(used, device), used, device);
  expect(tried(maker, { type: 'cancel', invitation: used.by }, [ada])).toBe('INVITATION_USED');
  const other = maker.newDevice();
  expect(tried(maker, joinOf(used, other), [used, other])).toBe('INVITATION_USED');
  maker.enter({ type: 'epoch', team: work, epoch: 1, key: maker.newBox().public }, ada);
  maker.enter({ type: 'cancel', invitation: cancelled.by }, ada);
  expect(maker.log.teams.get(work)?.rotationDue).toBe(true);
  expect(tried(maker, { type: 'cancel', invitation: cancelled.by }, [ada])).toBe('INVITATION_CANCELLED');
  expect(tried(maker, joinOf(cancelled, other), [cancelled, other])).toBe('INVITATION_CANCELLED');
});

it('keys to which nothing can be sealed come into no entry', () => {
  const { maker, people, work } = castOf('weak keys');
  const { ada, ben } = people;
  const invitation = maker.invite({}, ada);
  const device = maker.newDevice(maker.log.invitations.get(invitation.by)?.body.worker);
  const one = new Uint8Array(32);
  one[0] = 1;
  for (const key of [new Uint8Array(32), one].map(toBase64)) {
    const bodies = [
      { type: 'epoch', team: work, epoch: 1, key },
      { type: 'recovery', key },
      { type: 'team', team: maker.newId(), kind: 'work', key, members: [ada.worker] },
    ] satisfies EntryBody[];
    for (const body of bodies) expect(tried(maker, body, [ada, ben])).toBe('BAD_DEVICE_KEY');
    const join = joinOf(invitation, device);
    const weak = { ...join, device: { ...join.device, box: key } };
    expect(tried(maker, weak, [invitation, device])).toBe('BAD_DEVICE_KEY');
  }
});
