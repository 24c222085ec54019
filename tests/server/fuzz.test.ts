/**
 * Nothing that anybody can send makes the server fail: no answer of 500 or more, no refusal outside the catalogue, nothing changed by a request that
 * was refused. It runs in this process, so an unhandled rejection anywhere ends the run.
 */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../../build/practice/link.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { isRouteName, type RouteName, routes } from '../../shared/wire/routes.ts';
import { alter, alterFrame, bend, type Mutation, mutations } from './fuzz/mutations.ts';
import {
  type Asker,
  askers,
  exampleOf,
  fingerprint,
  startWorld,
  type World,
  wrongAnswer,
} from './fuzz/world.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
// The deep run looks elsewhere each time, and says with which seed it failed.
const runs = deep ? { numRuns: 300 } : { numRuns: 10, seed: 52 };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

const everyRoute = Object.keys(routes).filter(isRouteName);
/** Those who get furthest come more often. */
const asker: fc.Arbitrary<Asker> = fc.constantFrom(...askers, 'device', 'device', 'device', 'device');

function bodyOf(route: RouteName, all: readonly Mutation[]): Uint8Array<ArrayBuffer> {
  const example = exampleOf(world, route);
  const body =
    example instanceof Uint8Array
      ? alterFrame(example, all, world.known)
      : utf8(JSON.stringify(alter(example, all, world.known)));
  return bend(body, all);
}

describe.each(everyRoute.filter((route) => routes[route].method === 'POST'))('%s', (route) => {
  test('whatever is sent is answered, and nothing is changed by what is refused', async () => {
    let before = await fingerprint(world);
    await fc.assert(
      fc.asyncProperty(asker, mutations, async (who, all) => {
        const answer = await send(world.server.url, route, world.tokens[who], bodyOf(route, all));
        const after = await fingerprint(world);
        const changed = answer.status !== 200 && after !== before;
        before = after;
        expect([wrongAnswer(answer), changed]).toEqual([null, false]);
      }),
      runs,
    );
  });
});

/** Bytes of the heap when all that nobody holds is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, null, []);
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

test.runIf(deep)('thousands of them leave no more memory in use than some', async () => {
  const flood = async (seed: number, count: number) => {
    const drawn = fc.sample(fc.tuple(asker, fc.constantFrom(...everyRoute), mutations), {
      seed,
      numRuns: count,
    });
    for (const [who, route, all] of drawn) {
      const body = routes[route].method === 'POST' ? bodyOf(route, all) : null;
      await send(world.server.url, route, world.tokens[who], body);
      // What this test itself keeps is not the server's.
      world.server.log.length = 0;
    }
  };
  await flood(1, 500);
  const before = heap();
  await flood(2, 4000);
  const grown = heap() - before;
  process.stdout.write(`4,000 strange requests: ${(grown / 1e6).toFixed(1)} MB more in use than before\n`);
  expect(grown).toBeLessThan(32 * 1024 * 1024);
});
