/**
 * The logs of all laptops as they were handed over to the data-protection team. What the lines say of their writer counts for nothing:
 * the change that carried them was signed.
 */
import { type AuditPortion, type CheckedChain, checkChains } from '../../../shared/audit/chain.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { ChainView } from '../audit-api.ts';
import { isOfItsTeam } from '../restricted/own-team.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf, workerName } from '../views/records.ts';

export function chainsOf(session: Session): CheckedChain[] {
  const own = [...session.files.values()].filter((file) => isOfItsTeam(session, file, 'audit-log'));
  return checkChains(own.flatMap((file) => portionsOf(session, file)));
}

function portionsOf(session: Session, file: CaseFile): AuditPortion[] {
  return recordsOf(file, 'audit-log').flatMap(({ value, merged }) =>
    [...merged.changes].flatMap((change) => {
      const device = file.changes.get(change)?.device ?? '';
      const worker = session.membership.devices.get(device)?.worker;
      const { chain, first, count, lines } = value;
      return worker === undefined ? [] : [{ device, worker, chain, first, count, lines }];
    }),
  );
}

export function chainViews(session: Session): ChainView[] {
  const checked = chainsOf(session);
  return checked
    .map(({ device, worker, chain, length, entries, fault, clockBack }) => ({
      laptop: fileReference(device),
      worker,
      workerName: workerName(session, worker),
      removed: session.membership.devices.get(device)?.removed !== null,
      entries: length,
      until: entries.at(-1)?.at ?? '',
      fault,
      clockBack,
      beganAgain: beganAgain(checked, device, chain),
    }))
    .toSorted((a, b) => (a.workerName < b.workerName ? -1 : 1));
}

function beganAgain(all: readonly CheckedChain[], device: string, chain: string): boolean {
  const [first] = all
    .filter((one) => one.device === device)
    .toSorted((a, b) => ((a.entries[0]?.at ?? '') < (b.entries[0]?.at ?? '') ? -1 : 1));
  return first?.chain !== chain;
}
