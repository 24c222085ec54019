import { expect, test } from 'vitest';
import { newSigningKeys } from '../../shared/crypto/keys.ts';
import { checkpointHash, signCheckpoint } from '../../shared/crypto/server-signed.ts';
import type { Checkpoint } from '../../shared/crypto/server-signed.ts';
import { feedHeadLeaf } from '../../shared/crypto/feed.ts';
import { merkleTree } from '../../shared/crypto/merkle.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { seededRandom } from '../seeded-random.ts';
import { sync } from '../server/charity.ts';
import type { Draw } from './draw.ts';
import { feedWith, signedAnew } from './forge.ts';
import { type Attack, patience, play } from './play.ts';
import { type FeedReply, onFeed, withEntries } from './spoil.ts';
import { newWorld, type World } from './world.ts';

const world = newWorld();
const YEAR = 365 * 86_400_000;

/** A checkpoint that differs in this, with the office’s own signature. */
const signed =
  (bend: (checkpoint: Checkpoint, draw: Draw) => Partial<Checkpoint>): Attack['spoil'] =>
  ({ officeKeys }: World, draw: Draw) =>
    onFeed(({ feeds, checkpoint: { checkpoint } }) => ({
      feeds,
      checkpoint: signCheckpoint({ ...checkpoint, ...bend(checkpoint, draw) }, officeKeys),
    }));

const attacks: readonly Attack[] = [
  {
    title: 'checkpoints changed after they were signed',
    codes: ['RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const part = draw.one<Partial<Checkpoint>>([
        { seq: 1_000_000 },
        { org: draw.hash() },
        { at: '2126-01-01T00:00:00.000Z' },
        { incarnation: draw.id() },
        { log: { size: 1, head: draw.hash() } },
        { prev: draw.hash() },
      ]);
      return onFeed(({ feeds, checkpoint: { checkpoint, signature } }) => ({
        feeds,
        checkpoint: { checkpoint: { ...checkpoint, ...part }, signature },
      }));
    },
  },
  {
    title: 'checkpoints signed with a key that the log does not name',
    codes: ['RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const keys = newSigningKeys(seededRandom(draw.hash()));
      return onFeed((reply) => signedAnew(reply, keys));
    },
  },
  {
    title: 'a checkpoint of another organisation, signed',
    codes: ['RECEIPT_INVALID'],
    spoil: signed((_, draw) => ({ org: draw.hash() })),
  },
  {
    title: 'an older checkpoint, or another past at the same place, signed',
    codes: ['SERVER_ROLLBACK', 'LOG_ROLLBACK'],
    lasting: true,
    spoil: signed(({ seq }, draw) =>
      draw.one<Partial<Checkpoint>>([
        { seq: Math.max(1, seq - 1 - draw.number(3)) },
        { seq, prev: draw.hash() },
      ]),
    ),
  },
  {
    title: 'a checkpoint over an older log, signed',
    codes: ['LOG_FORK', 'LOG_ROLLBACK'],
    spoil: signed((_, draw) => ({ log: { size: 1 + draw.number(3), head: draw.hash() } })),
  },
  {
    title: 'a checkpoint over a log that nobody is shown, signed',
    codes: ['NEWS_MISSING', 'LOG_ROLLBACK'],
    lasting: true,
    spoil: signed(({ log }, draw) => ({ log: { size: log.size + 1 + draw.number(5), head: draw.hash() } })),
  },
  {
    title: 'a tree in which a team has two heads, one for each laptop, signed',
    codes: ['SERVER_ROLLBACK'],
    lasting: true,
    spoil: ({ officeKeys }, draw) =>
      onFeed((reply) => {
        const bent = withEntries(reply, (feed) =>
          feedWith(feed, [...feed.entries, { ...feed.entries[0]!, change: draw.hash() }]),
        );
        return twoHeads(reply, bent, officeKeys);
      }),
  },
];

/** One tree that has both, so that no exchange of checkpoints would show it. */
function twoHeads(honest: FeedReply, bent: FeedReply, keys: World['officeKeys']): FeedReply {
  const heads = [...honest.feeds, ...bent.feeds].map(({ head }) => head);
  const tree = merkleTree(heads.map(feedHeadLeaf));
  const feeds = { size: heads.length, root: toBase64(tree.root) };
  return {
    feeds: bent.feeds.map((feed) => {
      const index = heads.indexOf(feed.head);
      return { ...feed, index, path: tree.path(index).map(toBase64) };
    }),
    checkpoint: signCheckpoint({ ...honest.checkpoint.checkpoint, feeds }, keys),
  };
}

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});

test.each([100 * YEAR, -10 * YEAR, 3 * 86_400_000])(
  'a signed time %s ms away from the truth neither ends nor extends the days without the office for good',
  { timeout: patience },
  async (away) => {
    const { victim, officeKeys, authorWrites } = world();
    const putBack = await world().snapshot();
    await authorWrites();
    let last: Checkpoint | null = null;
    victim.laptop.onReply(
      onFeed(({ feeds, checkpoint: { checkpoint } }) => {
        last = { ...checkpoint, at: new Date(Date.parse(checkpoint.at) + away).toISOString() };
        return { feeds, checkpoint: signCheckpoint(last, officeKeys) };
      }),
    );
    await sync(victim);
    const held = last === null ? null : checkpointHash(last);
    victim.laptop.onReply(
      onFeed(({ feeds, checkpoint: { checkpoint } }) => ({
        feeds,
        checkpoint: signCheckpoint({ ...checkpoint, seq: checkpoint.seq + 1, prev: held }, officeKeys),
      })),
    );
    await sync(victim);
    const now = (await victim.laptop.must('syncStatus')).officeLastAnswered ?? '';
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(3_600_000);
    expect((await victim.laptop.must('syncStatus')).lease).toMatchObject({ state: 'good', clockBack: false });
    const later = await world().restarted(15);
    expect((await later.must('syncStatus')).lease).toMatchObject({ state: 'ended' });
    await putBack();
  },
);
