/** What uses rest on in law, by the register that came with the organisation's file. */
import type { Bases, PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { basesOf, type Basis, basisOf } from '../../../shared/rules/lawful-basis.ts';
import type { Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

function entries(session: Session): Values[] {
  const file = organisationFile(session);
  return file === undefined ? [] : recordsOf(file, 'lawful-basis').map(({ value }) => value);
}

export function basisNow(session: Session, use: PurposeOfUse): Basis {
  return basisOf(use, entries(session));
}

export function basesNow(session: Session): Bases {
  return basesOf(entries(session));
}
