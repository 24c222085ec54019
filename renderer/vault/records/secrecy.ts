/** What this worker may not see of any file, because nobody has written down that they signed the undertaking of confidentiality. */
import type { Json } from '../../../shared/encoding/canonical.ts';
import { asksUndertaking, secretSections } from '../../../shared/rules/secrecy.ts';
import type { FileView } from '../api.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';
import { untilChanged } from '../views/until-changed.ts';

/** By worker, the first record of each, as for their names. */
const signedOn = untilChanged(
  (file: CaseFile) =>
    new Map(
      recordsOf(file, 'worker')
        .toReversed()
        .map(({ value }) => [value.worker, value.undertakingOn]),
    ),
);

/** Nobody is bound until the organisation's own file has come and says so. */
export function isBound(session: Session): boolean {
  const file = organisationFile(session);
  return file !== undefined && (signedOn(file).get(session.keyring.head.worker) ?? '') !== '';
}

export function isWithheld(session: Session, kind: string): boolean {
  return asksUndertaking(kind) && !isBound(session);
}

/** @param items of a sharing: records by `kind/id`. */
export function hasWithheld(session: Session, items: Json | undefined): boolean {
  const kinds = Array.isArray(items)
    ? items.map((item) => (typeof item === 'string' ? (item.split('/')[0] ?? '') : ''))
    : [];
  return kinds.some((kind) => isWithheld(session, kind));
}

export function withheldSections(session: Session): FileView['withheld'] {
  return isBound(session) ? [] : secretSections;
}
