/** Asking for some records of a file to be destroyed: signed by this laptop, and left with the office for a second person. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { partErasure } from '../../../shared/record/case/part-erasure.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { partGrounds, withCopies } from '../../../shared/rules/retention/part.ts';
import type { Outcome } from '../api.ts';
import { propose } from '../office/propose.ts';
import { done, problem } from '../outcome.ts';
import type { PartCalls, PartForm } from '../part-api.ts';
import { type Ports, today } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import type { Session } from '../session.ts';
import { pushWaiting } from '../sync/push.ts';
import { namesOf } from './body.ts';
import { whyNotAny } from './guard.ts';
import { partItems } from './items.ts';
import { keepReason } from './reason.ts';

/** As many as one entry of the log can name. */
const MOST_RECORDS = 100;

export async function erasePart(
  ports: Ports,
  session: Session,
  { file: id, records, typed }: PartForm,
): Promise<Outcome<ReturnType<PartCalls['erasePart']>>> {
  const context = ruleContext(ports, session, null);
  const { values, problems: wrong } = readForm(partErasure.fields, typed, context);
  const problems = { ...caseKindOf('part-erasure').check(values, context), ...wrong };
  const ground = partGrounds.find((one) => one === values['ground']);
  if (Object.keys(problems).length > 0 || ground === undefined) return done({ problems });
  const request = wordOf(values, 'request');
  const known = session.files.get(id);
  const refused = whyNotAny(ports, session, known, ground);
  if (refused !== null || known === undefined) return problem(refused ?? 'NOTHING_HERE');
  // What waits here is of nobody's file but this laptop's until it is sent.
  const pushed = await pushWaiting(ports, session, () => {});
  if (!pushed.ok) return pushed;
  const file = session.files.get(id) ?? known;
  const items = partItems(session, file, { ground, request, today: today(ports) });
  const names = withCopies(
    records.map(({ kind, record }) => `${kind}/${record}`),
    items,
  );
  const chosen = names.flatMap((name) => {
    const isFree = items.some((item) => item.name === name && item.stays === null);
    return isFree ? (file.merged.records.get(name) ?? []) : [];
  });
  if (chosen.length !== names.length || chosen.length === 0 || chosen.length > MOST_RECORDS)
    return problem('PART_STAYS');
  const named = await namesOf(ports, session, file, chosen);
  if (!named.ok) return named;
  const body = { type: 'erase-part', file: id, ground, ...named.value } as const;
  const asked = await propose(ports, session, body);
  if (!asked.ok) return asked;
  const kinds = chosen.map(({ kind }) => kind);
  const kept = await keepReason(ports, session, body, { ...values, kinds });
  return kept.ok ? done({ problems: {} }) : kept;
}
