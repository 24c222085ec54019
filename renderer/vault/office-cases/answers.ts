/** The part of what a screen may ask that is about the office's cases. What writes goes in turn; what only reads does not wait. */
import type { OfficeCaseCalls } from '../office-case-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { filesOnDevice } from './lost-device.ts';
import { officeCases } from './read.ts';
import { addStep } from './step.ts';

export function officeCaseAnswers(
  ports: Ports,
  { opened, writing }: Turns,
): AnswersTo<keyof OfficeCaseCalls> {
  return {
    officeCases: (kind) => opened((session) => done(officeCases(session, kind))),
    filesOnDevice: (device) => opened((session) => filesOnDevice(session, device)),
    addStep: (form) => writing((session) => addStep(ports, session, form)),
  };
}
