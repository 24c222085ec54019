/** What holds of every log, over logs that grew at random from all types of entry. */
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import { belongedTo, type Membership } from '../../../shared/membership/membership.ts';
import { holdersAt, mayWrite } from '../../../shared/membership/access.ts';
import { replay } from '../../../shared/membership/replay.ts';
import { randomLog } from './random-log.ts';

const grown = Array.from({ length: 6 }, (_, index) => randomLog(`hold${'.'.repeat(index)}`, 250));

function prefix(entries: Parameters<typeof replay>[1], size: number): Membership {
  const log = replay(null, entries.slice(0, size));
  if (!log.ok || log.value === null) throw new Error('a log that was taken in holds');
  return log.value;
}

/** Everything in it is frozen: writing to it throws. Maps and sets cannot be; they are compared instead. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const inside = value instanceof Map ? value.values() : value instanceof Set ? [] : Object.values(value);
  for (const one of inside) frozen(one);
  return Object.freeze(value);
}

describe('replaying', () => {
  it('is the same in one go, entry by entry, and in two parts', () => {
    for (const { maker } of grown) {
      const { entries, log } = maker;
      for (const cut of [1, 2, Math.floor(entries.length / 2), entries.length - 1]) {
        expect(replay(prefix(entries, cut), entries.slice(cut))).toEqual({ ok: true, value: log });
      }
    }
  });

  it('changes nothing that it is given, also where it refuses', () => {
    for (const { maker, tried } of grown) {
      const half = Math.floor(maker.entries.length / 2);
      const before = frozen(prefix(maker.entries, half));
      const said = structuredClone(before);
      const rest = frozen(maker.entries.slice(half));
      expect(replay(before, rest).ok).toBe(true);
      const refused = tried.filter(({ problem }) => problem !== null).slice(0, 40);
      for (const { entry } of refused) replay(before, [frozen(entry)]);
      expect(before).toEqual(said);
    }
  });

  it('takes in nothing whose signatures are all broken, or are of something else', () => {
    const signed = new Set([
      'with one bit of a signature changed',
      'changed after it was signed',
      'signed by nobody',
    ]);
    const bent = grown.flatMap(({ tried }) => tried.filter((one) => signed.has(one.bent ?? '')));
    expect(new Set(bent.map((one) => one.bent))).toEqual(signed);
    expect(bent.filter(({ problem }) => problem === null)).toEqual([]);
  });
});

describe('what was, stays', () => {
  it('whoever belonged and whoever held a file at a place is the same however the log went on', () => {
    for (const { maker } of grown) {
      const { log, entries } = maker;
      const files = [...log.files.keys()];
      for (const size of [1, 10, 25, 50].filter((one) => one < entries.length)) {
        const then = prefix(entries, size);
        for (const team of then.teams.keys()) {
          for (const { worker } of then.members.values()) {
            const belonged = belongedTo(then, worker, team, size);
            expect(belongedTo(log, worker, team, size)).toBe(belonged);
            expect(then.members.get(worker)?.teams.has(team)).toBe(belonged);
          }
          for (const file of files) {
            expect([...holdersAt(log, file, team, size)]).toEqual([...holdersAt(then, file, team, size)]);
          }
        }
      }
    }
  });

  it('a change that counted at a place counts for ever, and one that did not counts only if it was let in', () => {
    let asked = 0;
    for (const { maker } of grown) {
      const { log, entries } = maker;
      const changes = [...log.decided.keys()];
      for (const size of [1, 10, 25, 50].filter((one) => one < entries.length)) {
        const then = prefix(entries, size);
        for (const { by: device } of maker.devices) {
          for (const root of log.teams.keys()) {
            for (const [file, id] of [...log.files.keys()].map(
              (one, at) => [one, changes[at] ?? one] as const,
            )) {
              for (const change of [
                { id, device, file },
                { id: file, device, file },
              ]) {
                const did = mayWrite(then, change, root, size);
                const does = mayWrite(log, change, root, size);
                const letIn =
                  log.decided.get(change.id)?.some(({ verdict }) => verdict === 'counts') === true;
                expect(does === did || (does && letIn)).toBe(true);
                asked += 1;
              }
            }
          }
        }
      }
    }
    // What is drawn changes with the drawing: enough is asked to mean something.
    expect(asked).toBeGreaterThan(5000);
  });

  it('every place names its entry, and nothing in the state is outside the log', () => {
    for (const { maker } of grown) {
      const { log, entries } = maker;
      expect(log.heads).toHaveLength(entries.length);
      expect(log.proposals.size).toBe(entries.length);
      for (const { worker, teams, left } of log.members.values()) {
        if (left !== null) expect([...teams]).toEqual([]);
        for (const team of teams) expect(log.teams.has(team), canonicalText({ worker })).toBe(true);
      }
      const live = [...log.devices.values()].filter(({ removed }) => removed === null);
      expect(live.some(({ worker }) => log.members.get(worker)?.administrator === true)).toBe(true);
      for (const { worker } of live) expect(log.members.get(worker)?.left).toBe(null);
    }
  });
});
