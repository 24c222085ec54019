/** A load balancer as small as can be: each request goes to the next process, and none of them sees a laptop twice in a row. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  /** Origin. */
  url: string;
  /** How many requests each process has answered. */
  answered: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface Passed {
  path: string;
  status: number;
  body: Buffer;
}

/**
 * @param origins of the processes
 * @param onAnswer hears of each answer after the laptop may have had it
 */
export async function roundRobin(
  origins: readonly string[],
  onAnswer: (passed: Passed) => void,
): Promise<RoundRobin> {
  const answered = new Map<string, number>();
  let turn = 0;
  const server = createServer((asked, reply) => {
    const { method, url: path = '/', headers } = asked;
    const origin = origins[turn++ % origins.length] ?? '';
    const onward = request(new URL(path, origin), { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', () => reply.destroy());
      answer.on('end', () => {
        if (!answer.complete) return void reply.destroy();
        const body = Buffer.concat(parts);
        answered.set(origin, (answered.get(origin) ?? 0) + 1);
        reply.writeHead(answer.statusCode ?? 0, answer.headers).end(body);
        onAnswer({ path, status: answer.statusCode ?? 0, body });
      });
    });
    // A process that is gone: the laptop sees a broken line.
    onward.on('error', () => reply.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    answered,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
