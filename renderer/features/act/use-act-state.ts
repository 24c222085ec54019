/** The state of an act on screen: every change is kept at once, and each move is checked by the pure rules. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActDraft } from '../../../shared/record/act-draft.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import { actProblems, type ActProblem } from '../../../shared/rules/act-complete.ts';
import type { Library } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { createKeeper, type KeepState } from '../drafts/keeper.ts';
import { keepBeforeLeaving } from '../shell/before-leaving.ts';
import { useSession } from '../shell/session.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import type { Act } from './context.ts';
import { ageOfPerson } from './logic/capacity.ts';
import { handOverEdit, passScreen, type Edit } from './logic/edits.ts';
import { back, forward, gapBefore, goTo, previousPlace, problemsHere, type Context } from './logic/steps.ts';
import { localDay } from '../../../shared/rules/calendar.ts';

export interface ActProps {
  opened: ActDraft;
  person: Person;
  /** Of the person's file: what is known of who may decide. */
  records: readonly RecordView[];
  library: Library;
  onFinished: (act: string) => void;
  onLeave: () => void;
}

export function useActState({ opened, person, records, library, onFinished, onLeave }: ActProps): Act {
  const vault = useVault();
  const { ask, busy, problem } = useAsk();
  const [draft, setDraft] = useState(opened);
  const newest = useRef(opened);
  const [keep, setKeep] = useState<KeepState>({ stage: 'kept', problem: null });
  const [missing, setMissing] = useState<readonly ActProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const keeper = useMemo(
    () => createKeeper((next: ActDraft) => vault.call('keepDraft', next), setKeep),
    [vault],
  );
  const context = useMemo<Context>(
    () => ({ purposes: library.purposes, hasTells: library.tells.length > 0 }),
    [library],
  );
  useEffect(
    () =>
      keepBeforeLeaving(async () => {
        // The pad hands on the ink of a stroke under way in this same turn; it must be part of what is written.
        await Promise.resolve();
        await keeper.flush();
      }),
    [keeper],
  );

  const show = useCallback((next: ActDraft) => {
    newest.current = next;
    setDraft(next);
    setMissing([]);
  }, []);

  const edit = useCallback(
    (...edits: Edit[]) => {
      const next = edits.reduce((changed, one) => one(changed), newest.current);
      if (next === newest.current) return;
      show(next);
      keeper.keep(next);
    },
    [keeper, show],
  );

  const stop = useCallback((problems: readonly ActProblem[]) => {
    setMissing(problems);
    setAttempt((count) => count + 1);
  }, []);

  const next = useCallback(() => {
    const here = newest.current;
    const problems = problemsHere(here, context.purposes).filter(
      ({ code }) => code !== 'CONSENT_NOT_READ_BACK',
    );
    const gap = here.step === 'read-back' || here.step === 'sign' ? gapBefore(here, context.purposes) : null;
    if (problems.length > 0 || gap) stop(gap ? [gap, ...problems] : problems);
    else edit(passScreen, (now) => forward(now, context));
  }, [context, edit, stop]);

  /** What the vault is asked about must be what is on the screen: everything is written down first. */
  const kept = useCallback(() => keeper.flush(), [keeper]);

  const handOver = useCallback(() => {
    void (async () => {
      if (!(await kept())) return;
      const outcome = await ask('handOver', newest.current);
      if (outcome?.ok) edit(handOverEdit, (now) => (now.step === 'hand-over' ? forward(now, context) : now));
    })();
  }, [ask, context, edit, kept]);

  const takeBack = useCallback(
    async (passphrase: string) => {
      await kept();
      const outcome = await ask('takeBack', passphrase);
      const already = outcome?.ok === false && outcome.problem.code === 'NOT_IN_HANDOVER';
      if (!outcome?.ok && !already) return false;
      edit((now) => {
        const mine = { ...now, handedOver: false };
        return mine.step === 'give-back' ? goTo('declaration')(mine) : mine;
      });
      return true;
    },
    [ask, edit, kept],
  );

  const finish = useCallback(() => {
    void (async () => {
      const problems = actProblems(newest.current, context.purposes);
      if (problems.length > 0) return stop(problems);
      if (!(await kept())) return;
      const outcome = await ask('finishAct', newest.current.id);
      if (outcome?.ok) onFinished(outcome.value.act);
    })();
  }, [ask, context, kept, onFinished, stop]);

  const leave = useCallback(() => {
    void (async () => {
      if (await kept()) onLeave();
    })();
  }, [kept, onLeave]);

  // A draft that was in the person's hands is so again, at the same card and stroke.
  const returned = useRef(opened.handedOver);
  useEffect(() => {
    if (!returned.current) return;
    returned.current = false;
    if (useSession.getState().phase === 'handed-over') return;
    void (async () => {
      const outcome = await ask('handOver', newest.current);
      if (!outcome?.ok) edit((now) => ({ ...now, handedOver: false }));
    })();
  }, [ask, edit]);

  const hasBefore = previousPlace(draft, context) !== null;
  return {
    draft,
    person,
    records,
    library,
    age: ageOfPerson(person, localDay(new Date())),
    keep,
    missing,
    attempt,
    problem: problem ?? keep.problem,
    busy,
    edit,
    next,
    back: hasBefore ? () => edit((now) => back(now, context)) : null,
    goTo: (step, card) => edit(goTo(step, card)),
    handOver,
    takeBack,
    finish,
    leave,
  };
}
