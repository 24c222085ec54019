/** What the log takes while the office has come back from a backup. Pure. */
import type { BodyOf, EntryBody } from '../../shared/membership/bodies.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import type { Organisation } from '../db/membership.ts';

/** A new entry waits until the log says that the office came back; a RESTORE must speak of this return, as it was. */
export function whyNotYet(organisation: Organisation, body: EntryBody): ServerProblem | null {
  if (body.type === 'restore') return isThisReturn(organisation, body) ? null : 'LOG_REFUSED';
  return organisation.restoring === null ? null : 'OFFICE_RESTORING';
}

function isThisReturn({ incarnation, restoring }: Organisation, body: BodyOf<'restore'>): boolean {
  if (restoring === null) return false;
  const { log, feeds } = restoring;
  return canonicalText({ type: 'restore', incarnation, log, feeds }) === canonicalText(body);
}
