import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { DraftSummary } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { forgetDraft, useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { UnfinishedAct } from './UnfinishedAct.tsx';

/** After a crash, a lock or a pause: go on, throw away, or decide later. */
export function Recover() {
  const { t } = useTranslation();
  const unfinished = useSession((session) => session.unfinished);
  const { ask, busy, problem } = useAsk();
  const [asked, setAsked] = useState<DraftSummary | null>(null);
  const none = unfinished.length === 0;
  useEffect(() => {
    if (none) go({ at: 'today' });
  }, [none]);

  const discard = async (draft: DraftSummary) => {
    const outcome = await ask('discardDraft', draft.id);
    setAsked(null);
    if (outcome?.ok === true) forgetDraft(draft.id);
  };

  return (
    <Screen title={t('recover.title')} lead={t('recover.lead')}>
      <ProblemNote problem={problem} />
      {unfinished.map((draft) => (
        <UnfinishedAct
          key={draft.id}
          draft={draft}
          onDiscard={() => setAsked(draft)}
          onLater={() => go({ at: 'today' })}
        />
      ))}
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t('recover.discardTitle')}
        confirm={{
          label: t('recover.discardYes'),
          kind: 'danger',
          busy,
          onPress: () => {
            if (asked !== null) void discard(asked);
          },
        }}
        cancel={t('recover.discardNo')}
      >
        {t('recover.discardMeans')}
      </ConfirmDialog>
    </Screen>
  );
}
