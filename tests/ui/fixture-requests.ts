/** The calls about requests and complaints about data, for the fixture vault. */
import type { Outcome } from '../../renderer/vault/api.ts';
import type { RequestCalls, RequestCase } from '../../renderer/vault/request-api.ts';
import type { Limits } from '../../shared/rules/restriction.ts';

type Handlers = {
  [C in keyof RequestCalls]: (...args: Parameters<RequestCalls[C]>) => Outcome<ReturnType<RequestCalls[C]>>;
};

export interface RequestsOnScreen {
  /** ISO day. */
  today: string;
  requests: readonly RequestCase[];
  limits?: Limits;
}

const none: RequestsOnScreen = { today: '2026-11-20', requests: [] };

export function requestsFixture({ today, requests, limits }: RequestsOnScreen = none): Handlers {
  return {
    requests: () => ({ ok: true, value: { today, requests: [...requests] } }),
    limits: () => ({ ok: true, value: limits ?? { locked: false, paused: [] } }),
  };
}
