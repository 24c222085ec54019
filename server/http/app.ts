/** The server as Fastify sees it: one route for each line of `shared/wire/routes.ts`, and how everything else is answered. */
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Caller } from '../../shared/wire/challenge.ts';
import { limits } from '../../shared/wire/http.ts';
import { serverProblems, type ServerProblem } from '../../shared/wire/problems.ts';
import { contentTypes, isRouteName, type RouteName, routes } from '../../shared/wire/routes.ts';
import { windowHeaders } from '../../shared/wire/window-policy.ts';
import { errorCode } from '../db/query.ts';
import { isRestoring } from '../db/restoring.ts';
import { findSession } from '../db/sessions.ts';
import { handlers } from '../routes/table.ts';
import type { Service } from '../service.ts';
import { type LogStream, loggerOptions } from './log.ts';
import { refuseSocket } from './no-request.ts';
import { rateOf, type Rates, usualRates } from './rates.ts';
import { serveWindow } from './window.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
  interface FastifyReply {
    /** For the log. */
    told: Record<string, string | number> | null;
  }
}

export interface AppOptions {
  /** PEM texts. */
  tls?: { cert: string; key: string };
  /** Folder of the browser shell. */
  window?: string;
  rates?: Rates;
  /** Addresses of load balancers. */
  proxies?: string[];
  log?: LogStream;
}

/** Changes and keys come by the thousand; everything else is short. */
const longBodies: ReadonlySet<RouteName> = new Set([
  'push',
  'appendLog',
  'offer',
  'keepKeys',
  'reseal',
  'returnLog',
  'returnChanges',
]);
/** All that may be asked between the return from a backup and the RESTORE in the log. */
const whileRestoring: ReadonlySet<RouteName> = new Set([
  'readLog',
  'appendLog',
  'offer',
  'offers',
  'dropOffer',
  'restoring',
  'returnLog',
]);
const shortBody = 512 * 1024;
const minute = 60_000;

export async function buildApp(service: Service, options: AppOptions = {}): Promise<FastifyInstance> {
  const { tls, window, rates = usualRates, proxies = [] } = options;
  const headers = {
    ...windowHeaders,
    'cache-control': 'no-store',
    ...(tls === undefined ? {} : { 'strict-transport-security': 'max-age=31536000' }),
  };
  const times = { requestTimeout: 2 * minute, headersTimeout: minute, keepAliveTimeout: minute };
  const app = fastify({
    logger: loggerOptions(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseSocket(headers),
    // A path that is no text. It comes before any hook.
    frameworkErrors: (error, _request, reply) => void refuse(reply.headers(headers), problemOf(error), error),
    ...(proxies.length === 0 ? {} : { trustProxy: proxies }),
    serverFactory: (handler) =>
      tls === undefined ? createServer(times, handler) : createTlsServer({ ...times, ...tls }, handler),
  });
  app.decorateRequest('caller', null);
  app.decorateReply('told', null);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => refuse(reply, problemOf(error), error));
  app.setNotFoundHandler((_request, reply) => refuse(reply, 'NOT_FOUND'));
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(headers);
    // Otherwise a connection that was busy when the server was told to stop would keep it from ending.
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { route, status: reply.statusCode, ms: Math.round(reply.elapsedTime), ...reply.told };
    if ((reply.told?.equivocations ?? 0) === 0) request.log.info(line);
    else request.log.warn(line, 'EQUIVOCATION');
  });
  await app.register(rateLimit, {
    max: rates.usual,
    timeWindow: minute,
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  for (const name of Object.keys(routes).filter(isRouteName)) addRoute(app, service, name, rates);
  if (window !== undefined) await app.register(serveWindow(service.main, window));
  return app;
}

function addRoute(app: FastifyInstance, service: Service, name: RouteName, rates: Rates): void {
  const { method, path: url, auth } = routes[name];
  app.route({
    method,
    url,
    bodyLimit: longBodies.has(name) ? limits.request : shortBody,
    config: { rateLimit: { max: rateOf(name, rates), timeWindow: minute } },
    // Before the body is read: nobody's bytes are taken in for a token that does not hold.
    preParsing: async (request, reply) => {
      if (auth === 'none') return;
      request.caller = await callerOf(service, request);
      const mayAsk = auth === 'device' ? request.caller?.kind === 'device' : request.caller !== null;
      if (!mayAsk) return refuse(reply, 'NOT_SIGNED_IN');
      const waits = !whileRestoring.has(name) && (await isRestoring(service.main, request.caller?.org ?? ''));
      if (waits) await refuse(reply, 'OFFICE_RESTORING');
    },
    handler: async (request, reply) => {
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const result = await handlers[name](service, body, request.caller);
      if (!result.ok) return refuse(reply, result.problem);
      const { body: kind, bytes, counts } = result.value;
      reply.told = counts ?? null;
      return reply
        .type(contentTypes[kind])
        .send(
          typeof bytes === 'string' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        );
    },
  });
}

async function callerOf(service: Service, { headers }: FastifyRequest): Promise<Caller | null> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(headers.authorization ?? '')?.[1];
  return token === undefined ? null : ((await findSession(service.main, token, service.now())) ?? null);
}

function problemOf(error: unknown): ServerProblem {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (errorCode(error) === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'TOO_LARGE';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  return typeof status === 'number' && status < 500 ? 'MALFORMED' : 'SERVER_BUSY';
}

function refuse(reply: FastifyReply, problem: ServerProblem, error?: unknown): FastifyReply {
  reply.told = { problem };
  if (problem === 'SERVER_BUSY') reply.log.error({ err: error }, problem);
  return reply.code(serverProblems[problem]).type(contentTypes.json).send(JSON.stringify({ problem }));
}
