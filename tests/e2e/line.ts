/** The line between laptops and office: real HTTP through a door that keeps a copy of every body, and can be shut or held. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Line {
  /** Origin that the laptops are given. It stays the same when the line is shut and opened again. */
  url: string;
  /** Every body, in both directions. */
  bodies: Buffer[];
  open(): Promise<void>;
  /** Nobody listens any more. */
  shut(): Promise<void>;
  /** Keeps the next reply to this path back, after the office has done its work, until it is let through. */
  holdReply(path: string): { arrived: Promise<void>; letThrough: () => void };
}

interface Hold {
  path: string;
  arrived: () => void;
  until: Promise<void>;
}

/** @param office origin of the server behind it. */
export async function layLine(office: string): Promise<Line> {
  const bodies: Buffer[] = [];
  const holds: Hold[] = [];
  let port = 0;
  const server = createServer((incoming, outgoing) => {
    void carry(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const question = await whole(incoming);
    bodies.push(question);
    const reply = await pass(office, incoming, question);
    const answer = await whole(reply);
    bodies.push(answer);
    const held = holds.findIndex(({ path }) => incoming.url === path);
    if (held >= 0) {
      const [hold] = holds.splice(held, 1);
      hold?.arrived();
      await hold?.until;
    }
    outgoing.writeHead(reply.statusCode ?? 502, { ...reply.headers, 'content-length': answer.length });
    outgoing.end(answer);
  }

  async function open(): Promise<void> {
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  }
  await open();

  return {
    url: `http://127.0.0.1:${String(port)}`,
    bodies,
    open,
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    holdReply: (path) => {
      let letThrough: () => void = () => undefined;
      let arrived: () => void = () => undefined;
      const until = new Promise<void>((resolve) => (letThrough = resolve));
      const there = new Promise<void>((resolve) => (arrived = resolve));
      holds.push({ path, arrived, until });
      return { arrived: there, letThrough };
    },
  };
}

function pass(
  office: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(url ?? '/', office), { method, headers, agent: false });
    asked.once('response', resolve);
    asked.once('error', reject);
    asked.end(body);
  });
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
