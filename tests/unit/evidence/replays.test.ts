/** Two implementations of the membership log that share no code, held against each other over random logs. */
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { holdersAt } from '../../../shared/membership/access.ts';
import { entrySchema } from '../../../shared/membership/entry.ts';
import type { Membership } from '../../../shared/membership/membership.ts';
import { applyEntry } from '../../../shared/membership/replay.ts';
import { beginnings, org } from '../membership/beginnings.ts';
import { randomLog, type Tried } from '../membership/random-log.ts';
import { missing, pythonReplays } from './python.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const seeds = Array.from({ length: deep ? 100 : 6 }, (_, index) => `log ${String(index)}`);

/** OpenSSL is asked about each signature in a process of its own. */
const patience = deep ? 3_600_000 : 120_000;

const sorted = <T extends readonly unknown[]>(rows: Iterable<T>): T[] =>
  [...rows].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** In the form of verifier.py. */
function says(log: Membership): unknown {
  const sizes = [1, log.size >> 1, log.size];
  return {
    devices: sorted(
      [...log.devices.values()].map(({ id, worker, since, removed }) => [
        id,
        worker,
        since,
        removed?.from ?? null,
      ]),
    ),
    spans: sorted([...log.spans].map(([key, spans]) => [key, spans.map(({ from, until }) => [from, until])])),
    administrators: [...log.members.values()]
      .flatMap(({ worker, administrator }) => (administrator ? [worker] : []))
      .toSorted(),
    serverKeys: log.serverKeys.map(({ from, key }) => [from, key]),
    decided: sorted(
      [...log.decided].flatMap(([change, decisions]) =>
        decisions.map(({ team, verdict, entry }) => [change, team, verdict, entry]),
      ),
    ),
    holders: sorted(
      [...log.files].flatMap(([file, { grants }]) =>
        (grants.length === 0 ? [] : [...log.teams.keys()]).flatMap((root) =>
          sizes.map((size) => [file, root, size, [...holdersAt(log, file, root, size)].toSorted()]),
        ),
      ),
    ),
  };
}

/** What a reader of bytes makes of it: not an entry at all, or one that holds or does not. */
function problemOf({ entry, problem }: Tried): string | null {
  return parseCanonical(entrySchema, canonicalText(entry)) === null ? 'no entry' : problem;
}

describe.skipIf(missing !== null)('the two replays of the membership log', () => {
  it(
    `agree on each entry, sound or not, and on what the log says, over ${String(seeds.length)} logs`,
    () => {
      const logs = seeds.map((seed) => {
        const { maker, tried } = randomLog(seed, deep ? 250 : 120);
        const [genesis] = maker.entries;
        const begun = maker.entries.slice(
          0,
          maker.entries.length - tried.filter((one) => one.problem === null).length,
        );
        return { seed, maker, genesis, begun, tried };
      });
      const answers = pythonReplays(
        logs.map(({ maker, begun, tried }) => ({
          org: maker.org,
          lines: [...begun, ...tried.map(({ entry }) => entry)].map((entry) => canonicalText(entry)),
        })),
      );
      const differences = logs.flatMap(({ seed, begun, tried }, index) => {
        const refusals = answers[index]?.refusals.slice(begun.length) ?? [];
        return tried.flatMap((one, place) => {
          const ours = problemOf(one);
          const theirs = refusals[place];
          const { type, bent } = one;
          return (ours === null) === (theirs === null) ? [] : [{ seed, place, type, bent, ours, theirs }];
        });
      });
      expect(differences).toEqual([]);
      for (const [index, { maker }] of logs.entries()) {
        expect(answers[index]?.says).toEqual(JSON.parse(JSON.stringify(says(maker.log))));
      }
    },
    patience,
  );

  it('agree on what a log can begin with', () => {
    const answers = pythonReplays(beginnings.map(([, , entry]) => ({ org, lines: [canonicalText(entry)] })));
    const judged = beginnings.map(([name, , entry], index) => {
      const isEntry = parseCanonical(entrySchema, canonicalText(entry)) !== null;
      return {
        name,
        ours: isEntry && applyEntry(null, entry).ok,
        theirs: answers[index]?.refusals[0] === null,
      };
    });
    expect(judged).toEqual(beginnings.map(([name, begins]) => ({ name, ours: begins, theirs: begins })));
  });
});
