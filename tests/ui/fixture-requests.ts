/** The calls about requests and complaints about data, for the fixture vault: by the real rules, so that screens meet the real codes. */
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { Values } from '../../shared/record/field/field.ts';
import { contactFields } from '../../shared/record/contacts.ts';
import { type FormProblems, readForm } from '../../shared/record/field/form.ts';
import { wordOf } from '../../shared/record/field/word-of.ts';
import { complaintStepProblems } from '../../shared/rules/request/complaint-step.ts';
import { caseOnRecord } from '../../shared/rules/request/events.ts';
import { stepProblems } from '../../shared/rules/request/next-step.ts';
import { namesRoutes } from '../../shared/rules/request/reply.ts';
import type { Limits } from '../../shared/rules/restriction.ts';
import type { Outcome } from '../../renderer/vault/api.ts';
import type { OfficeCase } from '../../renderer/vault/office-case-api.ts';
import type { RequestCalls, RequestCase } from '../../renderer/vault/request-api.ts';
import { library } from './fixture-people.ts';

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

/** @param now a case with the steps that were added since. */
export function requestsFixture(
  { today, requests, limits }: RequestsOnScreen = none,
  now: (file: string) => OfficeCase | undefined,
): Handlers {
  return {
    requests: () => ({
      ok: true,
      value: { today, requests: requests.map((one) => ({ ...one, ...now(one.view.file) })) },
    }),
    setContacts: (typed) => ({
      ok: true,
      value: { problems: readForm(contactFields, typed, { today, practice: true }).problems },
    }),
    limits: () => ({ ok: true, value: limits ?? { locked: false, paused: [] } }),
  };
}

/** What the real vault looks up in the case at the moment of saving. */
export function requestRules(
  { today, requests }: RequestsOnScreen = none,
  known: OfficeCase,
  kind: CaseKindName,
  values: Values,
): FormProblems {
  const one = requests.find(({ view }) => view.file === known.view.file);
  if (one === undefined) return {};
  const request = caseOnRecord(known.view, known.steps, one.role);
  const isWhole =
    wordOf(values, 'template') === '' || namesRoutes(wordOf(values, 'letter'), library.organisation);
  return {
    ...(isWhole ? {} : { template: 'REPLY_WITHOUT_ROUTES' }),
    ...(kind === 'request-step'
      ? stepProblems(request, {
          values,
          worker: library.me.worker,
          today,
          held: one.held,
          onHold: false,
        })
      : complaintStepProblems(request, values)),
  };
}
