import { beforeAll, test } from 'vitest';
import type { LinkReply, Reply } from '../../shared/wire/app.ts';
import { bob } from '../people.ts';
import { foundCharity, sync } from '../server/charity.ts';
import { useLaptops } from '../server/laptops.ts';
import { personForm } from '../server/practice.ts';
import { startServer } from '../server/running.ts';
import { type Attack, patience, play } from './play.ts';
import { newWorld } from './world.ts';

const world = newWorld();
const laptops = useLaptops();
/** What an office told another organisation’s laptop. */
const heard = new Map<string, Reply<LinkReply>>();

beforeAll(async () => {
  const server = await startServer();
  const other = await foundCharity(laptops, server);
  const { laptop } = await other.joins(bob);
  laptop.onReply((request, reply) => {
    heard.set(request.route, reply);
    return reply;
  });
  await other.chelsea.laptop.must('addPerson', personForm({ legalName: 'Somebody Else', nhsNumber: '' }));
  await sync(other.chelsea);
  await laptop.must('addPerson', personForm({ legalName: 'Somebody More', nhsNumber: '' }));
  await laptop.synced();
  await other.chelsea.laptop.must('setPolicy', { leaseDays: 14, breakGlassHours: 4 });
  await laptop.must('syncNow');
  await laptop.synced();
  await server.stop();
});

const attacks: readonly Attack[] = [
  {
    title: 'what was told to another organisation',
    codes: [
      'LOG_FORK',
      'LOG_INVALID',
      'RECEIPT_INVALID',
      'SERVER_ROLLBACK',
      'NEWS_MISSING',
      'KEY_COMMITMENT',
    ],
    spoil: (_, draw) => {
      const route = draw.one(['readLog', 'push', 'feed', 'bodies', 'envelopes']);
      return (request, reply) => (request.route === route ? (heard.get(route) ?? reply) : reply);
    },
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
