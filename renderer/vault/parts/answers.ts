/** The part of what a screen may ask that is about destroying some records of a file. */
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { PartCalls, PartView } from '../part-api.ts';
import { type Ports, today } from '../ports.ts';
import { askOffice } from '../retention/ask-office.ts';
import { isInTeam, type Session } from '../session.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { personOf } from '../views/records.ts';
import { askedOf, goneOf } from './progress.ts';
import { type Asking, grantedBy, partItems } from './items.ts';
import { eraseLate, putAsideIn } from './late.ts';
import { erasePart } from './write.ts';

export function partAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof PartCalls> {
  return {
    partOfFile: (file, ground, request) =>
      opened((session) => partOfFile(ports, session, file, { ground, request })),
    erasePart: (form) => writing((session) => erasePart(ports, session, form)),
    eraseLate: (file) => writing((session) => eraseLate(ports, session, file)),
  };
}

async function partOfFile(
  ports: Ports,
  session: Session,
  id: string,
  asking: Omit<Asking, 'today'>,
): Promise<Outcome<PartView>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const before = session.files.get(id);
  if (before === undefined || personOf(before) === undefined) return problem('NOTHING_HERE');
  const words = await askOffice(ports, session);
  const file = session.files.get(id) ?? before;
  return done({
    items: partItems(session, file, { ...asking, today: today(ports) }),
    acts: file.acts.size,
    asked: askedOf(session, file, words),
    gone: goneOf(session, file, words),
    putAside: putAsideIn(session, id).length,
    requests: grantedBy(session, file).map(({ file: request, reference }) => ({ file: request, reference })),
    inTouch: words.inTouch,
  });
}
