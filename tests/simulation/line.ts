/**
 * The line between laptops and the office, which is the real server without a socket. Requests of several laptops wait in one place;
 * the seed says which goes next, and what happens to it on the way.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { err, ok } from '../../shared/result.ts';
import type { LinkReply, LinkRequest, Reply } from '../../shared/wire/app.ts';
import { problemOfReply } from '../../shared/wire/own-reply.ts';
import { contentTypes, isRouteName, routes } from '../../shared/wire/routes.ts';
import type { Draw } from '../adversary/draw.ts';

/** In a hundred requests, how many meet each. */
export interface Weather {
  /** It never arrives. */
  lost: number;
  /** It arrives and is carried out; the answer does not come back. */
  answerLost: number;
  /** It arrives twice. */
  twice: number;
  /** Given up, and it arrives after others all the same. */
  late: number;
  /** One bit of the answer is another. */
  bent: number;
}

export const calm: Weather = { lost: 0, answerLost: 0, twice: 0, late: 0, bent: 0 };

interface Waiting {
  request: LinkRequest;
  answer(reply: Reply<LinkReply>): void;
}

export class Line {
  weather: Weather = calm;
  /** Null while the office is down. */
  office: FastifyInstance | null;
  /** Every body that was carried, both ways, since it was last looked at. */
  readonly carried: Uint8Array[] = [];
  readonly #draw: Draw;
  readonly #hash = createHash('sha256');
  readonly #waiting: Waiting[] = [];
  readonly #late: LinkRequest[] = [];

  constructor(office: FastifyInstance, draw: Draw) {
    this.office = office;
    this.#draw = draw;
  }

  call(request: LinkRequest): Promise<Reply<LinkReply>> {
    return new Promise((answer) => this.#waiting.push({ request, answer }));
  }

  /** Forgets what waits, as when everybody is gone. */
  clear(): void {
    this.#waiting.length = 0;
    this.#late.length = 0;
  }

  /** Carries requests until the work has come to its end. What others asked for meanwhile may go first. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const end = () => {
      isDone = true;
    };
    work.then(end, end);
    for (;;) {
      await everythingElse();
      if (isDone) return work;
      if (!(await this.carryOne())) throw new Error('somebody waits for what never comes');
    }
  }

  /** One request that waits, if there is one. Nothing else goes on meanwhile, so that a seed always gives the same order. */
  async carryOne(): Promise<boolean> {
    await everythingElse();
    const [next] = this.#waiting.splice(this.#draw.number(Math.max(1, this.#waiting.length)), 1);
    if (next === undefined) return false;
    next.answer(await this.#carry(next.request));
    if (this.#late.length > 0 && this.#draw.number(3) === 0) {
      const [late] = this.#late.splice(this.#draw.number(this.#late.length), 1);
      if (late !== undefined) await this.#ask(late);
    }
    return true;
  }

  async #carry(request: LinkRequest): Promise<Reply<LinkReply>> {
    this.#note(request.body);
    const { lost, answerLost, twice, late, bent } = this.weather;
    const drawn = this.#draw.number(100);
    if (drawn < lost) return err('LINK_TIMEOUT');
    if (drawn < lost + late) {
      this.#late.push(request);
      return err('LINK_TIMEOUT');
    }
    const reply = await this.#ask(request);
    if (drawn < lost + late + answerLost) return err('LINK_TIMEOUT');
    if (drawn < lost + late + answerLost + twice) return this.#ask(request);
    if (!reply.ok || drawn >= lost + late + answerLost + twice + bent) return reply;
    return ok({ ...reply.value, body: this.#bend(reply.value.body) });
  }

  /** Of all that was carried so far. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  #note(body: Uint8Array): void {
    this.carried.push(body);
    this.#hash.update(body);
  }

  #bend(body: Uint8Array): Uint8Array {
    const bent = body.slice();
    const at = this.#draw.number(Math.max(1, body.length));
    bent[at] = (bent[at] ?? 0) ^ (1 << this.#draw.number(8));
    return bent;
  }

  /** As main's link does it. */
  async #ask({ route, token, body }: LinkRequest): Promise<Reply<LinkReply>> {
    if (this.office === null || !isRouteName(route)) return err('OFFLINE');
    const { method, path: url, body: kind } = routes[route];
    const reply = await this.office.inject({
      method,
      url,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' ? { 'content-type': contentTypes[kind] } : {}),
      },
      ...(method === 'POST' ? { payload: Buffer.from(body) } : {}),
    });
    const problem = problemOfReply(reply.statusCode, reply.headers['content-type'] ?? '');
    if (problem !== null) return err(problem);
    const answer = new Uint8Array(reply.rawPayload);
    this.#note(answer);
    return ok({ status: reply.statusCode, body: answer });
  }
}

/** Laptops do everything but ask in one turn: when the next begins, all of them wait. */
function everythingElse(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
