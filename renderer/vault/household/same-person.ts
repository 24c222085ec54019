/** Noticing that one person has two files, and saying so. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { matchFacts } from '../../../shared/rules/likely-match.ts';
import { likelyPairs } from '../../../shared/rules/same-person.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { SamePair } from '../people-api.ts';
import { type Ports, today } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { everybody, summariser } from '../views/people.ts';
import { personOf, recordsOf } from '../views/records.ts';
import { saidOfPairs } from './pairs.ts';

export function samePeople(ports: Ports, session: Session): SamePair[] {
  const people = new Map(everybody(session).map((one) => [one.file.id, one]));
  const facts = [...people.values()].map(({ file, person }) => ({ file: file.id, ...matchFacts(person) }));
  const summary = summariser(session, today(ports));
  const shown = (id: string) => {
    const known = people.get(id);
    return known === undefined ? null : summary(known);
  };
  return likelyPairs(facts, saidOfPairs(session)).flatMap((pair) => {
    const [one, other] = [shown(pair.one), shown(pair.other)];
    return one === null || other === null ? [] : [{ one, other, reasons: [...pair.reasons] }];
  });
}

/** Says it in both files, each for itself. Saying it again changes nothing. */
export async function sayOfPair(
  ports: Ports,
  session: Session,
  [one, other]: readonly [string, string],
  said: { answer: 'same' | 'different'; main: string },
): Promise<Outcome<null>> {
  const files = [session.files.get(one), session.files.get(other)] as const;
  if (one === other || files.some((file) => file === undefined || personOf(file) === undefined)) {
    return problem('NOTHING_HERE');
  }
  for (const [file, about] of [
    [one, other],
    [other, one],
  ] as const) {
    const saved = await sayInFile(ports, session, file, { ...said, other: about });
    if (!saved.ok) return saved;
  }
  return done(null);
}

async function sayInFile(
  ports: Ports,
  session: Session,
  id: string,
  said: { other: string; answer: string; main: string },
): Promise<Outcome<null>> {
  const file = session.files.get(id);
  if (file === undefined) return problem('NOTHING_HERE');
  const known = recordsOf(file, 'same-as').filter(({ value }) => value.other === said.other);
  const edits =
    known.length === 0
      ? [{ record: newId(ports.random), fields: firstFields(said) }]
      : known.map(({ record, merged }) => ({ record, fields: changedFields(merged, said) }));
  for (const { record, fields } of edits) {
    if (Object.keys(fields).length === 0) continue;
    const saved = await save(ports, session, { file: id, record, kind: 'same-as', fields });
    if (!saved.ok) return saved;
  }
  return done(null);
}
