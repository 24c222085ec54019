/** A few stories on every run, and every seed that once told of something lost or shown wrong. Many more: `npm run simulate`. */
import { beforeAll, expect, inject, test } from 'vitest';
import { templates } from '../server/postgres-for-tests.ts';
import { type Charity, foundCharity } from './charity.ts';
import { databasesOn } from './databases.ts';
import { tell } from './story.ts';

const STEPS = 40;
const few = Array.from({ length: 5 }, (_one, index) => `doorstep ${String(index + 1)}`);
/** By seed, what each found. A change of the moves makes them other stories: then look for one again on the code as it was before the mending. */
const kept = [
  ['order 2', 'records that two wrote at once stood in the order in which they arrived'],
] as const;

let charity: Charity;
beforeAll(async () => {
  const at = (name: string) => {
    const url = new URL(inject('postgresUrl'));
    url.pathname = name;
    return url.href;
  };
  const empty = { database: at(templates.database), keystore: at(templates.keystore) };
  charity = await foundCharity(databasesOn(inject('postgresUrl')), empty);
});

async function holds(seed: string): Promise<void> {
  const { lines, broken } = await tell(charity, seed, STEPS);
  expect(broken, [seed, ...lines].join('\n')).toBeNull();
}

test.each(few)('nothing is lost, doubled, shown wrong or told too early: %s', holds);
test.each(kept)('%s, which once found that %s', holds);

test('a seed tells the same story again, to the byte', async () => {
  const [once, again] = [await tell(charity, 'twice', STEPS), await tell(charity, 'twice', STEPS)];
  expect(again).toEqual(once);
});
