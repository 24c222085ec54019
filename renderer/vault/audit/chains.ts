/**
 * The logs of all laptops as they were handed over to the data-protection team, and this laptop's own as far as it has come. What the lines say of their writer counts for nothing:
 * the change that carried them was signed.
 */
import { type AuditPortion, type CheckedChain, checkChains } from '../../../shared/audit/chain.ts';
import type { MemberDevice } from '../../../shared/membership/membership.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { ChainView } from '../audit-api.ts';
import { writesOf } from '../records/view.ts';
import { isOfItsTeam } from '../restricted/own-team.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf, workerName } from '../views/records.ts';

export function chainsOf(session: Session): CheckedChain[] {
  const own = [...session.files.values()].filter((file) => isOfItsTeam(session, file, 'audit-log'));
  return checkChains([...own.flatMap((file) => portionsOf(session, file)), ...waitingOn(session)]);
}

/** What this laptop itself has noted, and not handed over yet. */
function waitingOn({ audit, keyring }: Session): AuditPortion[] {
  const { device, worker } = keyring.head;
  return audit.lines.map(({ chain, seq, line }) => ({
    device,
    worker,
    chain,
    first: seq,
    count: 1,
    lines: [line],
  }));
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

/** One for each chain, and one for each laptop that has none. */
export function chainViews(session: Session): ChainView[] {
  const chains = Map.groupBy(chainsOf(session), ({ device }) => device);
  const worked = lastWork(session);
  return [...session.membership.devices.values()]
    .flatMap((device) => {
      const own = (chains.get(device.id) ?? [nothingOf(device)]).toSorted((a, b) =>
        startOf(a) < startOf(b) ? -1 : 1,
      );
      return own.map((chain, place): ChainView => {
        const { worker, length, entries, fault, clockBack } = chain;
        const until = entries.at(-1)?.at ?? '';
        const isLast = place === own.length - 1;
        return {
          laptop: fileReference(device.id),
          worker,
          workerName: workerName(session, worker),
          removedAt: removedAt(session, device),
          entries: length,
          until,
          fault,
          clockBack,
          gap: isLast ? gapOf(device, until, worked.get(device.id) ?? '') : null,
          beganAgain: place > 0,
        };
      });
    })
    .toSorted((a, b) => (a.workerName < b.workerName ? -1 : 1));
}

const startOf = ({ entries }: CheckedChain): string => entries[0]?.at ?? '';

const nothingOf = ({ id, worker }: MemberDevice): CheckedChain => ({
  device: id,
  worker,
  chain: '',
  length: 0,
  entries: [],
  fault: null,
  clockBack: [],
});

function removedAt({ entries }: Session, { removed }: MemberDevice): string | null {
  return removed === null ? null : (entries[removed.from - 1]?.at ?? null);
}

/** Nothing is written into a file that was not opened first, and noted: what was signed later shows that notes are missing. */
function gapOf({ removed }: MemberDevice, until: string, lastSigned: string): ChainView['gap'] {
  if (removed === null) return null;
  return lastSigned > until ? 'certain' : 'possible';
}

/** When each laptop last wrote into a person's file, by its own clock. */
function lastWork({ files }: Session): Map<string, string> {
  const last = new Map<string, string>();
  for (const { about, merged } of files.values()) {
    if (about !== 'person') continue;
    for (const record of merged.records.values()) {
      for (const { device, at } of writesOf(record)) {
        if (at > (last.get(device) ?? '')) last.set(device, at);
      }
    }
  }
  return last;
}
