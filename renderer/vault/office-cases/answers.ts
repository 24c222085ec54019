/** The part of what a screen may ask that is about the office's cases. What writes goes in turn; what only reads does not wait. */
import type { Outcome, VaultCalls } from '../api.ts';
import type { Turns } from '../office/answers.ts';
import type { OfficeCaseCalls } from '../office-case-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { officeCases } from './read.ts';
import { addStep } from './step.ts';

type Answers = {
  [C in keyof OfficeCaseCalls]: (
    ...args: Parameters<VaultCalls[C]>
  ) => Promise<Outcome<ReturnType<VaultCalls[C]>>>;
};

export function officeCaseAnswers(ports: Ports, { opened, writing }: Turns): Answers {
  return {
    officeCases: (kind) => opened((session) => done(officeCases(session, kind))),
    addStep: (form) => writing((session) => addStep(ports, session, form)),
  };
}
