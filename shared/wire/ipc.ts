/** The schemas of every call in `app.ts`: what main, or the browser shell, accepts from the window. Unknown keys are refused. */
import { z } from 'zod';
import type { AppCall, AppCalls } from './app.ts';
import { isRouteName } from './routes.ts';

const MiB = 1024 * 1024;

const bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= most);

const place = z.strictObject({
  segment: z.int().min(0).max(1_000_000),
  offset: z.int().min(0).max(2 ** 40),
});

/** Plain names only: no folders, no control characters, and short enough for every file system. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/);

const linkRequest = z.strictObject({
  server: z.url({ protocol: /^https?$/ }).max(500),
  route: z.string().refine(isRouteName),
  token: z.string().max(200).nullable(),
  body: bytes(64 * MiB),
});

export const appSchemas: { [C in AppCall]: z.ZodType<Parameters<AppCalls[C]>> } = {
  'app:about': z.tuple([]),
  'app:ready-to-close': z.tuple([]),
  'settings:server:read': z.tuple([]),
  'settings:server:write': z.tuple([z.url({ protocol: /^https?$/ }).max(500)]),
  'journal:append': z.tuple([z.array(bytes(64 * MiB)).min(1).max(10_000)]),
  'journal:read': z.tuple([place.nullable()]),
  'journal:prune': z.tuple([place]),
  'keyring:read': z.tuple([]),
  'keyring:write': z.tuple([bytes(MiB)]),
  'device-secret:read': z.tuple([]),
  'device-secret:create': z.tuple([]),
  'link:call': z.tuple([linkRequest]),
  'page:print': z.tuple([]),
  'page:pdf': z.tuple([fileName]),
  'file:save': z.tuple([fileName, bytes(64 * MiB)]),
};
