/** Why something goes, in the team's own small file: it stays when the records are gone. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { draftsOf } from '../form-drafts.ts';
import type { Outcome } from '../api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';

/** @param said of `part-erasure`. */
export async function keepReason(
  ports: Ports,
  session: Session,
  { file: about, ground, records }: Pick<BodyOf<'erase-part'>, 'file' | 'ground' | 'records'>,
  said: Values,
): Promise<Outcome<null>> {
  const edit = {
    file: null,
    team: teamOfKind(session.membership, 'data-protection')?.team ?? '',
    record: newId(ports.random),
    kind: 'part-erasure',
    fields: firstFields({ ...said, ground, records: [...records], about }),
  } as const;
  const droppedDrafts = draftsOf(session, { form: 'part-erasure', file: about, record: null });
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done(null) : saved;
}
