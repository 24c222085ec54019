/** The schemas of every call in `app.ts`: what main, or the browser shell, accepts from the window. Unknown keys are refused. */
import { z } from 'zod';
import { err } from '../result.ts';
import type { AppCall, AppCalls, Reply } from './app.ts';
import { isRouteName } from './routes.ts';

const MiB = 1024 * 1024;

const bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= most);

const place = z.strictObject({
  segment: z.int().min(0).max(1_000_000),
  offset: z
    .int()
    .min(0)
    .max(2 ** 40),
});

/** Plain names only: no folders, no control characters, and short enough for every file system. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/);

function totalLength(entries: Uint8Array[]): number {
  return entries.reduce((sum, entry) => sum + entry.byteLength, 0);
}

/** As typed: the shell says what is wrong with an address (`server-address.ts`), so that the worker is told more than "refused". */
const serverAddress = z.string().max(500);

const linkRequest = z.strictObject({
  server: serverAddress,
  route: z.string().refine(isRouteName),
  // Goes into a header: characters of a bearer token (RFC 6750 §2.1) only.
  token: z
    .string()
    .regex(/^[\w.~+/=-]{1,200}$/)
    .nullable(),
  body: bytes(64 * MiB),
});

const appSchemas: { [C in AppCall]: z.ZodType<Parameters<AppCalls[C]>> } = {
  'app:about': z.tuple([]),
  'app:ready-to-close': z.tuple([]),
  'settings:server:read': z.tuple([]),
  'settings:server:write': z.tuple([serverAddress]),
  'journal:append': z.tuple([
    z
      .array(bytes(64 * MiB))
      .min(1)
      .max(10_000)
      .refine((entries) => totalLength(entries) <= 64 * MiB),
  ]),
  'journal:read': z.tuple([place.nullable()]),
  'journal:prune': z.tuple([place]),
  'journal:next-segment': z.tuple([]),
  'keyring:read': z.tuple([]),
  'keyring:write': z.tuple([bytes(MiB)]),
  'device-secret:read': z.tuple([]),
  'device-secret:create': z.tuple([]),
  'attempts:read': z.tuple([]),
  'attempts:write': z.tuple([z.int().min(0).max(1_000_000)]),
  wipe: z.tuple([]),
  'link:call': z.tuple([linkRequest]),
  'page:print': z.tuple([]),
  'page:pdf': z.tuple([fileName]),
  'page:pdf-bytes': z.tuple([]),
  'file:save': z.tuple([fileName, bytes(64 * MiB)]),
};

/** What a shell does for each call. */
export type Handlers = {
  [C in AppCall]: (...args: Parameters<AppCalls[C]>) => Promise<Reply<ReturnType<AppCalls[C]>>>;
};

/** Hands a call to its handler; one whose arguments do not fit is refused unheard. */
export async function carryOut<C extends AppCall>(
  handlers: Handlers,
  name: C,
  args: unknown[],
): Promise<Reply<ReturnType<AppCalls[C]>>> {
  const schema: z.ZodType<Parameters<AppCalls[C]>> = appSchemas[name];
  const parsed = schema.safeParse(args);
  return parsed.success ? handlers[name](...parsed.data) : err('IPC_REFUSED');
}
