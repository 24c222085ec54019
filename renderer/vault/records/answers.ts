/** The part of what a screen may ask that is about records, and about the notices that the charity keeps as such. */
import type { NoticeCalls } from '../notice-api.ts';
import { publishNotice, setRefreshPauses } from '../notices/publish.ts';
import { translateCard } from '../notices/translate.ts';
import type { Ports } from '../ports.ts';
import type { RecordCalls } from '../record-api.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { chooseValue } from './choose.ts';
import { recordHistory, timeline } from './history.ts';
import { markMistake, saveRecord } from './save.ts';

type Calls = keyof RecordCalls | keyof NoticeCalls | 'chooseValue';

export function recordAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<Calls> {
  return {
    saveRecord: (form) => writing((session) => saveRecord(ports, session, form)),
    markMistake: (...marked) => writing((session) => markMistake(ports, session, marked)),
    chooseValue: (...chosen) => writing((session) => chooseValue(ports, session, ...chosen)),
    recordHistory: (...which) => opened((session) => recordHistory(session, ...which)),
    timeline: (file) => opened((session) => timeline(session, file)),
    publishNotice: (typed) => writing((session) => publishNotice(ports, session, typed)),
    translateCard: (typed) => writing((session) => translateCard(ports, session, typed)),
    setRefreshPauses: (pauses) => writing((session) => setRefreshPauses(ports, session, pauses)),
  };
}
