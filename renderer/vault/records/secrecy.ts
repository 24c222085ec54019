/** What this worker may not see of any file, because nobody has written down that they signed the undertaking of confidentiality. */
import type { Json } from '../../../shared/encoding/canonical.ts';
import { asksUndertaking, secretSections } from '../../../shared/rules/secrecy.ts';
import type { FileView } from '../api.ts';
import type { Session } from '../session.ts';
import { workerOf } from '../views/records.ts';

/** Nobody is bound until the organisation's own file has come and says so. */
export function isBound(session: Session): boolean {
  return workerOf(session, session.keyring.head.worker).undertakingOn !== '';
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
