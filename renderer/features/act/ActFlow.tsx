import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActDraft } from '../../../shared/record/act-draft.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import type { Problem } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { useRoute } from '../shell/route.ts';
import { forgetDraft, useSession } from '../shell/session.ts';
import { useVault } from '../shell/vault.tsx';
import { ActSteps } from './ActSteps.tsx';
import { SavedReceipt } from './receipt/SavedReceipt.tsx';

interface Opened {
  draft: ActDraft;
  person: Person;
  records: readonly RecordView[];
}

/** An act from its draft to its receipt. Opens where the draft stands, at the same card and the same stroke. */
export function ActFlow({ draft: id }: { draft: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const go = useRoute((state) => state.go);
  const newest = useSession((state) => state.library);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [finished, setFinished] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const draft = await vault.call('draft', id);
      if (!draft.ok) {
        if (wanted) setProblem(draft.problem);
        return;
      }
      const view = await vault.call('openFile', draft.value.file);
      if (!wanted) return;
      if (view.ok) {
        const { person, records } = view.value;
        setOpened({ draft: draft.value, person, records });
      } else setProblem(view.problem);
    })();
    return () => {
      wanted = false;
    };
  }, [vault, id]);
  const finish = useCallback(
    (act: string) => {
      forgetDraft(id);
      setFinished(act);
    },
    [id],
  );
  const leave = useCallback(() => {
    if (opened) go({ at: 'file', file: opened.draft.file, tab: 'consent' });
  }, [go, opened]);
  // What is shown and asked stays as it was when the act began.
  const library = useMemo(
    () => newest && opened && { ...newest, translations: [], ...opened.draft.words },
    [newest, opened],
  );
  return (
    <main className="act-main" id="screen">
      {problem && (
        <Stack>
          <ScreenTitle>{t('act.stuck')}</ScreenTitle>
          <ProblemNote problem={problem} />
          <Buttons>
            <Button onPress={() => go({ at: 'today' })}>{t('act.back')}</Button>
          </Buttons>
        </Stack>
      )}
      {!problem && (!opened || !library) && <p role="status">{t('act.opening')}</p>}
      {opened && library && finished === null && (
        <ActSteps
          opened={opened.draft}
          person={opened.person}
          records={opened.records}
          library={library}
          onFinished={finish}
          onLeave={leave}
        />
      )}
      {opened && finished !== null && <SavedReceipt file={opened.draft.file} act={finished} onDone={leave} />}
    </main>
  );
}
