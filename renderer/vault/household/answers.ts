/** The part of what a screen may ask that is about finding people, adding them, and telling them apart. */
import { done } from '../outcome.ts';
import { addPerson, checkPerson } from '../people.ts';
import type { PeopleCalls } from '../people-api.ts';
import { type Ports, today } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { findPeople } from '../views/people.ts';
import { samePeople, sayOfPair } from './same-person.ts';

export function peopleAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof PeopleCalls> {
  return {
    findPeople: (query) => opened((session) => done(findPeople(session, query, today(ports)))),
    checkPerson: (form) => opened((session) => done(checkPerson(ports, session, form))),
    addPerson: (form) => writing((session) => addPerson(ports, session, form)),
    samePeople: () => opened((session) => done(samePeople(ports, session))),
    joinFiles: (main, other) =>
      writing((session) => sayOfPair(ports, session, [main, other], { answer: 'same', main })),
    keepApart: (one, other) =>
      writing((session) => sayOfPair(ports, session, [one, other], { answer: 'different', main: '' })),
  };
}
