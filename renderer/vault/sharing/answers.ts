/** The sharing part of what a screen may ask. What writes goes in turn; what only reads does not wait. */
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { saveEntry } from '../records/registers.ts';
import type { RegisterCalls } from '../register-api.ts';
import type { SharingCalls } from '../sharing-api.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { askGate, keepStopped } from './stopped.ts';
import { contactNow } from './contact.ts';
import { sharingLog, toTell } from './log.ts';

export function sharingAnswers(
  ports: Ports,
  { opened, writing }: Turns,
): AnswersTo<keyof SharingCalls | keyof RegisterCalls> {
  return {
    saveEntry: (form) => writing((session) => saveEntry(ports, session, form)),
    sharingGate: (form) => opened((session) => askGate(ports, session, form)),
    keepStopped: (form) => writing((session) => keepStopped(ports, session, form)),
    sharingLog: () => opened((session) => done(sharingLog(session))),
    toTell: (file) => opened((session) => toTell(session, file)),
    contactNow: (file) => opened((session) => contactNow(session, file)),
  };
}
