/** Requests and complaints about data, as the data-protection team has them. */
import type { RequestCase } from '../../renderer/vault/request-api.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { officeCaseOf } from './fixture-office-cases.ts';
import { id22, id43 } from './fixture-people.ts';

const file = id43('margaret');

interface Made extends Partial<Omit<RequestCase, 'view' | 'steps' | 'reference'>> {
  name?: string;
  asked?: TypedForm;
  steps?: readonly (TypedForm & { by?: string })[];
}

/** A case as the team has it: received on Thursday 3 September 2026 unless said otherwise. */
export function caseOf({
  name = 'see',
  asked = {},
  steps = [],
  kind = 'rights-request',
  ...more
}: Made): RequestCase {
  const isRequest = kind === 'rights-request';
  const told = {
    receivedOn: '3/9/2026',
    how: 'phone',
    from: 'person',
    known: 'yes',
    words: 'I want to see it.',
  };
  const one = officeCaseOf(
    name,
    {
      kind,
      typed: { ...told, ...(isRequest ? { right: 'access' } : {}), ...asked },
      at: '2026-09-03T10:00:00.000Z',
    },
    steps.map(({ by: _by, ...typed }) => ({
      kind: isRequest ? 'request-step' : 'data-complaint-step',
      typed,
      at: '2026-09-10T10:00:00.000Z',
    })),
  );
  const writers = steps.map(({ by }) => by);
  return {
    ...one,
    steps: one.steps.map((step, at) => ({
      ...step,
      begun: { ...step.begun, worker: writers[at] === undefined ? step.begun.worker : id22(writers[at]) },
    })),
    kind,
    about: { file, reference: fileReference(file), personName: 'Margaret Okoro' },
    role: 'controller',
    controllers: [],
    held: [],
    toHear: [],
    running: [],
    ...more,
  };
}
