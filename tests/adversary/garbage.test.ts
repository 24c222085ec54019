import { test } from 'vitest';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import type { RouteName } from '../../shared/wire/routes.ts';
import type { Draw } from './draw.ts';
import { type Attack, patience, play } from './play.ts';
import { answer, answerJson, bitFlipped, onBytes, type Spoil } from './spoil.ts';
import { newWorld } from './world.ts';

const world = newWorld();
const routes: readonly RouteName[] = ['readLog', 'push', 'feed', 'bodies', 'envelopes', 'duties'];

const noise = ({ number }: Draw): Uint8Array => Uint8Array.from({ length: number(2000) }, () => number(256));

/** Every answer of one route. */
const all = (route: RouteName, make: () => Uint8Array): Spoil => onBytes(route, make);

const attacks: readonly Attack[] = [
  {
    title: 'noise instead of an answer',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const route = draw.one(routes);
      return all(route, () => noise(draw));
    },
  },
  {
    title: 'JSON that is something else',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const text = draw.one([
        'null',
        '{}',
        '[]',
        '""',
        '1e999',
        '['.repeat(100_000),
        '{"entries":{}}',
        '{"feeds":[],"checkpoint":null}',
      ]);
      const route = draw.one(routes);
      return all(route, () => utf8(text));
    },
  },
  {
    title: 'fields that no version has',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const route = draw.one(routes.filter((one) => one !== 'bodies'));
      const extra = draw.one(['__proto__', 'constructor', 'v', 'downgrade']);
      return onBytes(route, (body) => utf8(fromUtf8(body).replace('{', `{"${extra}":{"v":0},`)));
    },
  },
  {
    title: 'another version of what is signed',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const v = draw.one([0, 2, 99]);
      const route = draw.one<RouteName>(['push', 'feed']);
      return onBytes(route, (body) => utf8(fromUtf8(body).replaceAll('"v":1', `"v":${v}`)));
    },
  },
  {
    title: 'bits flipped anywhere in the log, feeds and receipts',
    codes: [
      'SERVER_ADDRESS_WRONG',
      'RECEIPT_INVALID',
      'SERVER_ROLLBACK',
      'LOG_FORK',
      'LOG_INVALID',
      'LOG_ROLLBACK',
      'NEWS_MISSING',
    ],
    spoil: (_, draw) => {
      const route = draw.one<RouteName>(['push', 'feed']);
      return onBytes(route, (body) => bitFlipped(body, draw));
    },
  },
  {
    title: 'answers cut short, and frames that are too long',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      const route = draw.one<RouteName>(['push', 'feed', 'bodies', 'readLog']);
      const cut = draw.number(40) + 1;
      return onBytes(route, (body) =>
        route === 'bodies' && cut % 2 === 0
          ? Uint8Array.of(...body, 0, 0, 0, 0)
          : body.subarray(0, Math.max(0, body.length - cut)),
      );
    },
  },
  {
    title: 'problems that are none, on every route',
    codes: [
      'SERVER_ADDRESS_WRONG',
      'NOT_SIGNED_IN',
      'STALE_EPOCH',
      'LOG_MOVED',
      'UPGRADE_NEEDED',
      'ERASED',
      'NOT_FOUND',
    ],
    spoil: (_, draw) => {
      const route = draw.one<RouteName>(['push', 'feed', 'readLog', 'bodies']);
      const told = draw.one([
        'NOT_SIGNED_IN',
        'STALE_EPOCH',
        'LOG_MOVED',
        'UPGRADE_NEEDED',
        'ERASED',
        'NOT_FOUND',
        'MADE_UP',
      ]);
      return (request, reply) =>
        request.route === route
          ? {
              ok: true,
              value: {
                status: draw.one([400, 401, 404, 500]),
                body: utf8(JSON.stringify({ problem: told })),
              },
            }
          : reply;
    },
  },
  {
    title: 'another route’s answer',
    codes: ['SERVER_ADDRESS_WRONG', 'RECEIPT_INVALID'],
    spoil: (_, draw) => {
      let seen: Uint8Array | null = null;
      const route = draw.one<RouteName>(['push', 'feed', 'bodies', 'envelopes']);
      return (request, reply) => {
        if (request.route === 'duties' && reply.ok) seen = reply.value.body;
        return request.route === route ? (seen === null ? answerJson({}) : answer(seen)) : reply;
      };
    },
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
