/** The calls about destroying some records of a file, for the fixture vault. */
import type { Outcome } from '../../renderer/vault/api.ts';
import type { PartCalls, PartView } from '../../renderer/vault/part-api.ts';

type Handlers = {
  [C in keyof PartCalls]: (...args: Parameters<PartCalls[C]>) => Outcome<ReturnType<PartCalls[C]>>;
};

const none: PartView = { items: [], acts: 0, asked: [], gone: [], putAside: 0, requests: [], inTouch: true };

export function partsFixture(part: PartView = none): Handlers {
  return {
    partOfFile: () => ({ ok: true, value: part }),
    erasePart: () => ({ ok: true, value: { problems: {} } }),
    eraseLate: () => ({ ok: true, value: null }),
  };
}
