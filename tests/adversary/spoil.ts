/** Ways to change what an office answers, before the laptop has it. */
import type { z } from 'zod';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame, encodeFrame, type Frame } from '../../shared/encoding/frame.ts';
import type { LinkReply, LinkRequest, Reply } from '../../shared/wire/app.ts';
import {
  bodiesReply,
  dutiesReply,
  envelopesReply,
  feedReply,
  offersReply,
  parkedReply,
  pushReply,
  readLogReply,
} from '../../shared/wire/http.ts';
import type { RouteName } from '../../shared/wire/routes.ts';
import type { Draw } from './draw.ts';

export type Spoil = (request: LinkRequest, reply: Reply<LinkReply>) => Reply<LinkReply>;

export const answer = (body: Uint8Array): Reply<LinkReply> => ({ ok: true, value: { status: 200, body } });
export const answerJson = (value: unknown): Reply<LinkReply> => answer(utf8(JSON.stringify(value)));

/** Every good answer of a route, as bytes. */
export function onBytes(route: RouteName, change: (body: Uint8Array) => Uint8Array): Spoil {
  return (request, reply) =>
    request.route === route && reply.ok && reply.value.status === 200
      ? answer(change(reply.value.body))
      : reply;
}

function onJson<T>(route: RouteName, schema: z.ZodType<T>) {
  return (change: (value: T, request: LinkRequest) => unknown): Spoil =>
    (request, reply) =>
      request.route === route && reply.ok && reply.value.status === 200
        ? answerJson(change(schema.parse(JSON.parse(fromUtf8(reply.value.body))), request))
        : reply;
}

function onFrame<T>(route: RouteName, schema: z.ZodType<T>) {
  return (change: (frame: Frame<T>) => Frame<unknown>): Spoil =>
    onBytes(route, (body) => {
      const frame = decodeFrame(schema, body);
      if (frame === null) throw new Error(`${route} answered with no frame`);
      const { head, blobs } = change(frame);
      return encodeFrame(head, blobs);
    });
}

export const onLog = onJson('readLog', readLogReply);
export const onFeed = onJson('feed', feedReply);
export const onEnvelopes = onJson('envelopes', envelopesReply);
export const onPush = onJson('push', pushReply);
export const onDuties = onJson('duties', dutiesReply);
export const onOffers = onJson('offers', offersReply);
export const onBodies = onFrame('bodies', bodiesReply);
export const onParked = onFrame('parked', parkedReply);

export type FeedReply = z.infer<typeof feedReply>;
export type FeedOf = FeedReply['feeds'][number];

/** The feeds with entries, changed. */
export const withEntries = (reply: FeedReply, change: (feed: FeedOf) => FeedOf): FeedReply => ({
  ...reply,
  feeds: reply.feeds.map((feed) => (feed.entries.length === 0 ? feed : change(feed))),
});

/** One bit of it. */
export function bitFlipped(bytes: Uint8Array, { number }: Draw): Uint8Array {
  const copy = bytes.slice();
  const at = number(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << number(8));
  return copy;
}

/** One letter of a text of base64url, not the last one, is another. */
export function letterChanged(text: string, { number }: Draw): string {
  const at = number(text.length - 1);
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
