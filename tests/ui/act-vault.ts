/** A fixture vault with one person and one act on its way: it keeps drafts, hands over, and states what was signed. */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { Statement } from '../../shared/record/consent-act.ts';
import { actProblems } from '../../shared/rules/act-complete.ts';
import type { ActView, FileView, Outcome, VerifyReport } from '../../renderer/vault/api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import { decisionsOf as statedDecisions } from '../../renderer/vault/act-decisions.ts';
import { evidenceOf } from '../../renderer/vault/act-signing.ts';
import { emptyDraft } from './act-drafts.ts';
import { actOf, decisionsOf, id22, id43, library, practiceFiles } from './fixture-people.ts';
import { type FixtureOptions, fixturePassphrase, fixtureVault, type FixtureVault } from './fixture-vault.ts';

export interface ActVault {
  vault: FixtureVault;
  file: string;
  /** Every draft that was kept, in order. */
  kept: ActDraft[];
  /** What was signed, newest first. */
  acts: () => readonly ActView[];
}

export const wholeReport: VerifyReport = {
  verified: true,
  steps: (
    ['statement', 'device-signature', 'change', 'proof', 'membership', 'receipt', 'previous'] as const
  ).map((step) => ({ step, result: 'ok' })),
  times: {
    claimed: '2026-11-23T10:41:07.250Z',
    after: '2026-11-20T09:00:00.000Z',
    office: '2026-11-23T16:20:00.000Z',
  },
};

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Margaret, before she was ever asked. */
function unasked(): FileView {
  const view = practiceFiles().find(({ file }) => file === id43('margaret'));
  if (view === undefined) throw new Error('Margaret is not among the practice people.');
  return { ...view, acts: [], decisions: [] };
}

/** What the real vault would state of this draft. */
function stated(view: FileView, draft: ActDraft, act: string): Statement {
  const { statement } = actOf(view.file, view.person, [], 'laptop');
  return {
    ...statement,
    act,
    present: draft.present,
    decider: { ...draft.decider, capacity: draft.decider.capacity === '' ? 'self' : draft.decider.capacity },
    told: library.tells.filter(({ tell }) => draft.told.includes(tell)),
    decisions: statedDecisions(draft),
    handedOver: draft.wasHandedOver,
    signature: evidenceOf(draft),
    declaration: { ...statement.declaration, ...draft.declaration },
  };
}

/** `records`: what the person’s file holds beside the act. */
export function actVault(
  opened: Partial<ActDraft> = {},
  options: FixtureOptions = {},
  records: RecordView[] = [],
): ActVault {
  let view = { ...unasked(), records };
  const { notices, purposes, tells, translations } = options.library ?? library;
  const [notice] = notices;
  let draft = emptyDraft({
    id: id22('draft'),
    file: view.file,
    cards: library.purposes.map(({ purpose }) => ({ purpose, answer: null, remark: '', askAgainOn: '' })),
    notice: { form: 'standard', version: notice?.version ?? 1, how: '', given: false },
    ...opened,
    words: { notices, purposes, tells, translations },
  });
  let handed = false;
  const kept: ActDraft[] = [];
  const refused = { ok: false as const, problem: { code: 'IN_HANDOVER' as const } };
  const add = (statement: Statement) => {
    const act: ActView = {
      act: statement.act,
      change: view.file,
      statement,
      worker: library.me.name,
      safety: 'laptop',
      receivedAt: null,
    };
    const fresh = decisionsOf(act);
    const others = view.decisions.filter(({ purpose }) => !fresh.some((each) => each.purpose === purpose));
    view = { ...view, acts: [act, ...view.acts], decisions: [...fresh, ...others] };
    vault.emit('changed', [view.file]);
    return done({ act: act.act });
  };
  const vault = fixtureVault({
    ...options,
    files: [view],
    instead: {
      openFile: () => (handed ? refused : done(view)),
      findPeople: () => (handed ? refused : done([])),
      beginAct: () => done(draft),
      draft: () => done(draft),
      keepDraft: (next) => {
        draft = { ...next, handedOver: handed };
        kept.push(draft);
        return done(null);
      },
      handOver: (next) => {
        handed = true;
        draft = { ...next, handedOver: true, wasHandedOver: true };
        vault.emit('phase', 'handed-over');
        return done(null);
      },
      takeBack: (passphrase) => {
        if (passphrase !== fixturePassphrase) return { ok: false, problem: { code: 'UNLOCK_FAILED' } };
        handed = false;
        draft = { ...draft, handedOver: false };
        vault.emit('phase', 'open');
        return done(draft);
      },
      finishAct: () => {
        const [missing] = actProblems(draft, library.purposes);
        if (handed) return refused;
        if (missing) return { ok: false, problem: { code: missing.code } };
        return add(stated(view, draft, id22('act-one')));
      },
      withdraw: ({ purpose, remark }) => {
        const standing = view.decisions.find((each) => each.purpose === purpose);
        const [before] = view.acts;
        if (!standing || !before) return { ok: false, problem: { code: 'CONSENT_NOTHING_TO_WITHDRAW' } };
        return add({
          ...before.statement,
          act: id22('act-two'),
          event: 'withdrawn',
          notice: null,
          told: [],
          decisions: [{ ...standing.decision, answer: 'withdrawn', remark }],
          signature: { method: 'told-worker' },
          declaration: {
            ...before.statement.declaration,
            explained: false,
            understood: false,
            freely: false,
          },
        });
      },
      verifyAct: () => done(wholeReport),
      ...options.instead,
    },
  });
  return { vault, file: view.file, kept, acts: () => view.acts };
}
