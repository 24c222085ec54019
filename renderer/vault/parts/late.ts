/** What was written to a record after it had been erased: put aside by every reader, and destroyed like the record itself, by two people. */
import { readChange } from '../../../shared/change/change.ts';
import { openBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { Outcome } from '../api.ts';
import { propose } from '../office/propose.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { StoredChange } from '../store.ts';
import { fetchBodies, fetchFileKeys } from '../sync/bodies.ts';
import { saidOf, whyNotAny } from './guard.ts';
import { keepReason } from './reason.ts';

/** Ids of the changes. */
export function putAsideIn({ troubles }: Session, file: string): string[] {
  return [...troubles.values()]
    .filter((trouble) => trouble.code === 'RECORD_ERASED' && trouble.file === file)
    .map(({ id }) => id);
}

/** By the ground, and for the reason, by which the record went. */
export async function eraseLate(ports: Ports, session: Session, file: string): Promise<Outcome<null>> {
  const bodies = await bodiesOf(ports, session, file);
  if (!bodies.ok) return bodies;
  const named = namesIn(session, bodies.value);
  const part = fileFacts(session.membership, file).parts.findLast(({ records }) =>
    named.records.some((record) => records.includes(record)),
  );
  const said = part === undefined ? undefined : saidOf(session, { ...part, file });
  if (part === undefined || said === undefined || named.changes.length === 0) return problem('PART_MOVED');
  const refused = whyNotAny(ports, session, session.files.get(file), part.ground);
  if (refused !== null) return problem(refused);
  const body = { type: 'erase-part', file, ground: part.ground, ...named } as const;
  const asked = await propose(ports, session, body);
  if (!asked.ok) return asked;
  const { request = '', kinds = [] } = said.view.values;
  return keepReason(ports, session, body, { request, kinds, why: wordOf(said.view.values, 'why') });
}

/** From the office: on a laptop only its place among the others is kept. */
async function bodiesOf(ports: Ports, session: Session, file: string): Promise<Outcome<StoredChange[]>> {
  const wanted: Parameters<typeof fetchBodies>[1][number][] = [];
  for (const id of putAsideIn(session, file)) {
    const feed = (await ports.store.change(id))?.feed ?? null;
    if (feed !== null) wanted.push({ change: id, file, ...feed });
  }
  const fetched = await fetchBodies(session, wanted);
  if (!fetched.ok) return fetched;
  const bodies = [...fetched.value.values()];
  const sealed = bodies.map((one) => one.sealed);
  const keys = await fetchFileKeys(ports, session, sealed);
  return keys.ok ? done(bodies) : keys;
}

function namesIn(
  session: Session,
  bodies: readonly StoredChange[],
): Pick<BodyOf<'erase-part'>, 'records' | 'changes' | 'chunks' | 'keys'> {
  const opened = bodies.flatMap(({ id, header, sealed }) => {
    const change = readChange(header);
    const held = session.fileKeys.get(sealedKeyId(sealed) ?? '');
    const body =
      change === null || held === undefined ? 'KEY_COMMITMENT' : openBody(change, sealed, held.key);
    return typeof body === 'string' || held === undefined
      ? []
      : [{ id, record: body.body.record, key: held.key.id }];
  });
  return {
    records: [...new Set(opened.map(({ record }) => record))],
    changes: opened.map(({ id }) => id),
    chunks: [],
    keys: [...new Set(opened.map(({ key }) => key))],
  };
}
