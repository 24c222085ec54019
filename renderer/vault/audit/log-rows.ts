/** What the membership log says about access: emergency openings, keys that were given and taken, holds and erasures. */
import { type Entry, readProposal } from '../../../shared/membership/entry.ts';
import type { AuditRow, RowAction } from '../audit-api.ts';
import { glassViews } from '../office/glass.ts';
import { teamName } from '../office/names.ts';
import type { Session } from '../session.ts';

export type BareRow = Omit<AuditRow, 'workerName' | 'personName' | 'recordNumber'>;

export function logRows(session: Session): BareRow[] {
  const glass = new Map(glassViews(session).map((one) => [one.entry, one]));
  return session.entries.flatMap((entry) => {
    const said = saidIn(session, entry);
    if (said === null) return [];
    const opening = glass.get(said.glass ?? 0) ?? null;
    const { action, reason = '', recipient = '' } = said;
    return [
      {
        id: `log/${entry.seq}`,
        at: entry.at,
        action,
        worker: signerOf(session, entry),
        file: said.file ?? opening?.file ?? null,
        reason,
        what: '',
        recipient,
        seq: null,
        glass: opening,
      },
    ];
  });
}

interface Said {
  action: RowAction;
  file?: string;
  reason?: string;
  recipient?: string;
  /** The entry with which glass was broken. */
  glass?: number;
}

function saidIn(session: Session, entry: Entry): Said | null {
  const body = readProposal(entry.proposal)?.body;
  switch (body?.type) {
    case 'break-glass':
      return { action: 'broke-glass', reason: body.reason, glass: entry.seq };
    case 'review':
      return { action: 'reviewed-glass', reason: body.verdict, glass: body.entry };
    case 'grant':
      return { action: 'gave-access', file: body.file, recipient: teamName(session, body.to) };
    case 'revoke':
      return { action: 'ended-access', file: body.file, recipient: teamName(session, body.team) };
    case 'hold':
      return { action: body.held ? 'held' : 'released', file: body.file };
    case 'erase':
      return { action: 'erased', file: body.file, reason: body.ground };
    case 'erase-part':
      return { action: 'erased-part', file: body.file, reason: body.ground };
    default:
      return null;
  }
}

function signerOf({ membership }: Session, { signers }: Entry): string {
  return membership.devices.get(signers[0]?.by ?? '')?.worker ?? '';
}
