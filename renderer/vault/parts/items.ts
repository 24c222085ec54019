/** The records of a file, each with whether it may be destroyed by itself, and why not. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { canBeMistaken } from '../../../shared/record/case/kind.ts';
import { type PurposeOfUse, purposesOfUse } from '../../../shared/record/case/purposes.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { caseOnRecord } from '../../../shared/rules/request/events.ts';
import { grantedUses, type PartGround, whyItStays } from '../../../shared/rules/retention/part.ts';
import { filesTogether } from '../household/pairs.ts';
import { officeCases } from '../office-cases/read.ts';
import type { GrantedRequest, PartItem } from '../part-api.ts';
import type { RecordView } from '../record-api.ts';
import { recordViews } from '../records/view.ts';
import { fileRetention } from '../retention/facts.ts';
import { around } from '../retention/holds.ts';
import type { CaseFile, Session } from '../session.ts';

export interface Asking {
  ground: PartGround;
  /** The small file of the request; empty for none. */
  request: string;
  /** ISO day. */
  today: string;
}

export function partItems(session: Session, file: CaseFile, { ground, request, today }: Asking): PartItem[] {
  const granted = grantedBy(session, file).find((one) => one.file === request)?.uses ?? [];
  const { classes } = fileRetention(around(session), file, today);
  const due = new Set(classes.filter(({ retention }) => retention.state === 'due').map(({ of }) => of));
  const views = recordViews(session, file);
  return views.map((view) => {
    const { use, ...kind } = caseKindOf(view.kind);
    return {
      name: nameOf(view),
      view,
      copies: copiedIn(view, views),
      stays: whyItStays(ground, {
        kind: view.kind,
        use,
        isGranted: granted.includes(use),
        isMistaken: !canBeMistaken(kind) || view.mistake !== '',
        isDue: isOver(view, today) ?? due.has(purposesOfUse[use].retention),
      }),
    };
  });
}

const nameOf = ({ kind, record }: RecordView): string => `${kind}/${record}`;

/** What somebody put under a plan holds the plan and its goals as they were. */
function copiedIn({ kind, values }: RecordView, views: readonly RecordView[]): string[] {
  if (kind !== 'plan-mark') return [];
  const plan = wordOf(values, 'plan');
  const isIn = (one: RecordView) =>
    one.kind === 'plan' ? one.record === plan : one.kind === 'goal' && wordOf(one.values, 'plan') === plan;
  return views.filter(isIn).map(nameOf);
}

/** A photo names the day by which it goes. Null for what names none. */
function isOver({ kind, values }: RecordView, today: string): boolean | null {
  return kind === 'photo' ? wordOf(values, 'expires') <= today : null;
}

interface Granted extends GrantedRequest {
  uses: PurposeOfUse[];
}

/** Requests to delete of this person of which something was granted. */
export function grantedBy(session: Session, file: CaseFile): Granted[] {
  const theirs = new Set(filesTogether(session)(file).map(({ id }) => id));
  return officeCases(session, 'rights-request')
    .filter(({ view }) => theirs.has(wordOf(view.values, 'about')))
    .map(({ view, steps, reference }) => ({
      file: view.file,
      reference,
      uses: grantedUses(caseOnRecord(view, steps)),
    }))
    .filter(({ uses }) => uses.length > 0);
}
