/**
 * The one road out of this laptop. Carries sealed bytes to a named route of the office's server and back, in Node, because the
 * window's own network is closed. Follows no redirect, speaks plain http to this machine only.
 */
import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import { err, ok } from '../shared/result.ts';
import type { LinkReply, LinkRequest, Reply } from '../shared/wire/app.ts';
import { problemOfReply } from '../shared/wire/own-reply.ts';
import { contentTypes, isRouteName, routes } from '../shared/wire/routes.ts';
import { serverOrigin } from '../shared/wire/server-address.ts';
import { problemOf } from './link-problems.ts';

const MiB = 1024 * 1024;
const replyLimit = 96 * MiB;

export interface Patience {
  /** Without any byte in either direction. */
  idle: number;
  /** For the whole call, with this much more for each MiB sent. */
  total: number;
  perMiB: number;
}

/** Enough for one MiB at 8 KiB/s, the slowest line on which trying is still worthwhile. */
const fieldPatience: Patience = { idle: 20_000, total: 30_000, perMiB: 128_000 };

export interface Link {
  call(request: LinkRequest): Promise<Reply<LinkReply>>;
}

/**
 * @param ca certificate authorities to trust, PEM.
 * @param isOnline whether this laptop has any network at all.
 */
export function openLink(ca: string[], isOnline: () => boolean, patience: Patience = fieldPatience): Link {
  const agent = new Agent({ keepAlive: true, minVersion: 'TLSv1.3', ca });

  async function call({ server, route, token, body }: LinkRequest): Promise<Reply<LinkReply>> {
    if (!isRouteName(route)) return err('IPC_REFUSED');
    const origin = serverOrigin(URL.canParse(server) ? new URL(server) : null);
    if (!origin.ok) return origin;
    const { method, path, body: kind } = routes[route];
    const url = new URL(path, origin.value);
    const headers: Record<string, string> = { accept: Object.values(contentTypes).join(', ') };
    if (token !== null) headers.authorization = `Bearer ${token}`;
    if (method === 'POST') {
      headers['content-type'] = contentTypes[kind];
      headers['content-length'] = String(body.byteLength);
    }
    const request =
      url.protocol === 'https:'
        ? requestHttps(url, { method, headers, agent })
        : requestHttp(url, { method, headers });
    try {
      const reply = await answer(request, method === 'POST' ? body : null, patience);
      const problem = problemOfReply(reply.status, reply.contentType);
      return problem === null ? ok({ status: reply.status, body: reply.body }) : err(problem);
    } catch (error) {
      return err(problemOf(error, isOnline()));
    }
  }

  return { call };
}

interface Answer extends LinkReply {
  contentType: string;
}

function answer(request: ClientRequest, body: Uint8Array | null, patience: Patience): Promise<Answer> {
  const total = patience.total + ((body?.byteLength ?? 0) / MiB) * patience.perMiB;
  return new Promise((resolve, reject) => {
    let expired: Error | null = null;
    const giveUp = () => {
      expired = Object.assign(new Error('no answer in time'), { code: 'LINK_TIMEOUT' });
      request.destroy(expired);
    };
    // Once the reply has begun, Node reports a connection we cut ourselves as one that was reset.
    const fail = (error: Error) => {
      reject(expired ?? error);
    };
    const deadline = setTimeout(giveUp, total);
    request.setTimeout(patience.idle, giveUp);
    request.on('close', () => {
      clearTimeout(deadline);
    });
    request.on('error', fail);
    request.on('response', (response) => {
      collect(response).then(resolve, fail);
    });
    request.end(body ?? undefined);
  });
}

async function collect(response: IncomingMessage): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > replyLimit) throw Object.assign(new Error('too long'), { code: 'REPLY_TOO_LONG' });
    parts.push(part);
  }
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? '',
    body: new Uint8Array(Buffer.concat(parts)),
  };
}
