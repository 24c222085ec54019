/** The one way for a form to keep what is typed into it: sealed on this laptop, through lock and crash, until it is saved or thrown away. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { FormPlace } from '../../../shared/record/form-draft.ts';
import { keepBeforeLeaving } from '../shell/before-leaving.ts';
import { useVault } from '../shell/vault.tsx';
import { createFormKeeper } from './form-keeper.ts';
import type { KeepState } from './keeper.ts';

/** A form that has not been touched. Only what is here when the screen opens counts. */
export interface FreshForm<T> {
  /** Of the form's questions and words, counted by whoever changes them. */
  version: number;
  content: T;
  /** Reads what was kept: of this version, and of every earlier one that may still be half-filled. */
  schema: z.ZodType<T>;
}

export interface FormDraftState<T> {
  content: T;
  /** Of the form that this draft was begun in. */
  version: number;
  /** ISO time at which words were last kept that the screen found when it opened; null for a form begun now. */
  foundAt: string | null;
  /** Null until something is typed. */
  keep: KeepState | null;
  edit: (change: Partial<T>) => void;
  /** Saves through the vault, which drops the draft with what it writes. `save` gives whether it was saved. */
  saving: (save: () => Promise<boolean>) => Promise<boolean>;
  /** Takes the words off this laptop, and begins again. */
  discard: () => Promise<void>;
}

interface Held<T> {
  content: T;
  version: number;
  foundAt: string | null;
}

/** Null while the vault is asked what is there. */
export function useFormDraft<T extends object>(
  { form, file, record, start }: FormPlace,
  fresh: FreshForm<T>,
): FormDraftState<T> | null {
  const vault = useVault();
  const [begun] = useState(fresh);
  const newest = useRef<Held<T> | null>(null);
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [keep, setKeep] = useState<KeepState | null>(null);
  const place = useMemo(() => ({ form, file, record, start }), [form, file, record, start]);

  const show = useCallback((next: Held<T>) => {
    newest.current = next;
    setHeld(next);
  }, []);
  const keeper = useMemo(
    () =>
      createFormKeeper(
        ({ content, version }: Held<T>) =>
          isSame(content, begun.content)
            ? vault.call('discardForm', place)
            : vault.call('keepForm', { ...place, version, content }),
        setKeep,
      ),
    [vault, place, begun],
  );

  useEffect(() => {
    let wanted = true;
    void (async () => {
      const kept = await vault.call('formDraft', place);
      if (!wanted) return;
      const draft = kept.ok ? kept.value : null;
      const read = begun.schema.safeParse(draft?.content);
      if (draft !== null && read.success) {
        show({ content: read.data, version: draft.version, foundAt: draft.keptAt });
      } else {
        const { content, version } = begun;
        show({ content, version, foundAt: null });
      }
    })();
    return () => {
      wanted = false;
    };
  }, [vault, place, begun, show]);

  useEffect(() => {
    const stop = keepBeforeLeaving(keeper.flush);
    return () => {
      stop();
      void keeper.flush();
    };
  }, [keeper]);

  const edit = useCallback(
    (change: Partial<T>) => {
      if (newest.current === null) return;
      const next = { ...newest.current, content: { ...newest.current.content, ...change } };
      show(next);
      keeper.typed(next);
    },
    [keeper, show],
  );

  const discard = useCallback(async () => {
    await keeper.saving(async () => {
      const gone = await vault.call('discardForm', place);
      if (gone.ok) {
        const { content, version } = begun;
        show({ content, version, foundAt: null });
      }
      setKeep(gone.ok ? null : { stage: 'not-kept', problem: gone.problem });
      // The form goes on: what is typed from here is kept again.
      return false;
    });
  }, [keeper, place, begun, show, vault]);

  return held && { ...held, keep, edit, saving: keeper.saving, discard };
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
