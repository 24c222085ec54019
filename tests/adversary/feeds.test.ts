import { test } from 'vitest';
import type { FeedEntry } from '../../shared/crypto/feed.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { feedReply } from '../../shared/wire/http.ts';
import { type Attack, patience, play } from './play.ts';
import { feedWith, rechained, signedAnew } from './forge.ts';
import { answerJson, type FeedReply, onFeed, withEntries } from './spoil.ts';
import { newWorld } from './world.ts';

const world = newWorld();

const attacks: readonly Attack[] = [
  {
    title: 'feed entries left out, doubled or out of order',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      const how = draw.number(3);
      return onFeed((reply) =>
        withEntries(reply, (feed) => ({
          ...feed,
          entries: [
            feed.entries.slice(1),
            [...feed.entries, ...feed.entries],
            feed.entries.length > 1 ? feed.entries.toReversed() : [],
          ][how]!,
        })),
      );
    },
  },
  {
    title: 'feed entries pointed elsewhere',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      const part = draw.one<Partial<FeedEntry>>([
        { file: draw.hash() },
        { change: draw.hash() },
        { sealed: draw.hash() },
        { org: draw.hash() },
        { team: draw.id() },
        { prev: draw.hash() },
        { log: 1 },
        { at: '2020-01-01T00:00:00.000Z' },
      ]);
      const at = draw.number(100);
      return onFeed((reply) =>
        withEntries(reply, (feed) => ({
          ...feed,
          entries: feed.entries.map((entry, index) =>
            index === at % feed.entries.length ? { ...entry, ...part } : entry,
          ),
        })),
      );
    },
  },
  {
    title: 'an answer from before',
    codes: ['SERVER_ROLLBACK'],
    spoil: async ({ victim, authorWrites }) => {
      let earlier: FeedReply | null = null;
      victim.laptop.onReply((request, reply) => {
        if (request.route === 'feed' && reply.ok)
          earlier = feedReply.parse(JSON.parse(fromUtf8(reply.value.body)));
        return reply;
      });
      await victim.laptop.must('syncNow');
      await victim.laptop.synced();
      await authorWrites();
      await victim.laptop.must('syncNow');
      await victim.laptop.synced();
      const [replayed] = [earlier];
      return (request, reply) =>
        request.route === 'feed' && replayed !== null ? answerJson(replayed) : reply;
    },
  },
  {
    title: 'a feed that is not there at all',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      const all = draw.one([true, false]);
      return onFeed((reply) => ({
        ...reply,
        feeds: all ? [] : reply.feeds.filter(({ entries }) => entries.length === 0),
      }));
    },
  },
  {
    title: 'another feed than was asked for',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      const how = draw.number(3);
      return onFeed((reply) => ({
        ...reply,
        feeds: [
          reply.feeds.toReversed(),
          [...reply.feeds, ...reply.feeds],
          reply.feeds.map((feed, index) => (index === 0 ? { ...feed, team: draw.id() } : feed)),
        ][how]!,
      }));
    },
  },
  {
    title: 'a feed’s place in the checkpoint',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      const how = draw.number(3);
      return onFeed((reply) =>
        withEntries(
          reply,
          (feed) =>
            [
              { ...feed, index: feed.index + 1 },
              { ...feed, path: [...feed.path, draw.hash()] },
              { ...feed, head: { ...feed.head, size: feed.head.size + 1 + draw.number(9) } },
            ][how]!,
        ),
      );
    },
  },
  {
    title: 'pages that lead nowhere',
    codes: ['SERVER_ROLLBACK'],
    spoil: (_, draw) => {
      let from: number | null = null;
      return onFeed((reply) =>
        withEntries(reply, (feed) => {
          from ??= feed.entries[0]!.seq;
          return feed.entries[0]!.seq === from
            ? { ...feed, entries: rechained([{ ...feed.entries[0]!, change: draw.hash() }]), more: true }
            : feed;
        }),
      );
    },
  },
  {
    title: 'more of the feeds promised for ever',
    codes: ['NEWS_MISSING'],
    spoil: (_, draw) => {
      const withNews = draw.one([true, false]);
      return onFeed((reply) => ({
        ...reply,
        feeds: reply.feeds.map((feed) => ({ ...feed, entries: withNews ? feed.entries : [], more: true })),
      }));
    },
  },
  {
    title: 'a feed without end',
    codes: ['NEWS_MISSING'],
    lasting: true,
    spoil: ({ officeKeys }, draw) =>
      onFeed((reply) =>
        signedAnew(
          withEntries(reply, (feed) => ({
            ...feed,
            head: { team: feed.team, size: 2_000_000 + draw.number(1_000_000), head: draw.hash() },
            more: true,
          })),
          officeKeys,
        ),
      ),
  },
  {
    title: 'a feed in which changes are missing, signed',
    codes: ['SERVER_ROLLBACK'],
    lasting: true,
    spoil: ({ officeKeys }, draw) => {
      const without = draw.number(100);
      return onFeed((reply) =>
        signedAnew(
          withEntries(reply, (feed) =>
            feedWith(
              feed,
              feed.entries.length > 1
                ? rechained([
                    feed.entries[0]!,
                    ...feed.entries.filter(
                      (_one, index) => index > 0 && index - 1 !== without % (feed.entries.length - 1),
                    ),
                  ])
                : [{ ...feed.entries[0]!, change: draw.hash() }],
            ),
          ),
          officeKeys,
        ),
      );
    },
  },
  {
    title: 'a feed that names what nobody wrote, signed',
    codes: ['NEWS_MISSING', 'SERVER_ROLLBACK'],
    lasting: true,
    spoil: ({ officeKeys }, draw) =>
      onFeed((reply) =>
        signedAnew(
          withEntries(reply, (feed) =>
            feedWith(feed, [
              ...feed.entries,
              { ...feed.entries[0]!, change: draw.hash(), file: draw.hash() },
            ]),
          ),
          officeKeys,
        ),
      ),
  },
  {
    title: 'changes stamped before their author knew, signed',
    codes: ['ROW_MISPLACED'],
    lasting: true,
    spoil: ({ officeKeys }, draw) =>
      onFeed((reply) =>
        signedAnew(
          withEntries(reply, (feed) =>
            feedWith(
              feed,
              feed.entries.map((entry) => ({ ...entry, log: 1 + draw.number(entry.log - 1) })),
            ),
          ),
          officeKeys,
        ),
      ),
  },
  {
    title: 'files put into another team’s feed, signed',
    codes: ['ROW_MISPLACED'],
    lasting: true,
    spoil: ({ officeKeys }) =>
      onFeed((reply) => {
        const from = reply.feeds.find(({ entries }) => entries.length > 0);
        const to = reply.feeds.find((feed) => feed !== from);
        if (from === undefined || to === undefined || to.head.head === null) return reply;
        const { team, head } = to;
        const [first, ...rest] = from.entries.map((entry) => ({ ...entry, team }));
        const moved = feedWith(to, [{ ...first!, seq: head.size + 1, prev: head.head }, ...rest]);
        const { seq, prev } = from.entries[0]!;
        const emptied = { ...from, entries: [], head: { ...from.head, size: seq - 1, head: prev } };
        const feeds = reply.feeds.map((feed) => (feed === to ? moved : feed === from ? emptied : feed));
        return signedAnew({ ...reply, feeds }, officeKeys);
      }),
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
