import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { KeepNote } from './KeepNote.tsx';
import type { FormDraftState } from './use-form-draft.ts';

type Shown = Pick<FormDraftState<object>, 'foundAt' | 'keep' | 'discard'>;

/** Above a form: that it is not empty because somebody began it before. */
export function FoundNote({ foundAt }: Pick<Shown, 'foundAt'>) {
  const { t } = useTranslation();
  if (foundAt === null) return null;
  return (
    <Banner tone="brand">{t('draft.found', { date: showDate(foundAt), time: showTime(foundAt) })}</Banner>
  );
}

/** Below a form: whether its words are on disk, and the way to be rid of them. Nothing before anything was typed. */
export function DraftNote({ foundAt, keep, discard }: Shown) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  if (foundAt === null && keep === null) return null;
  const throwAway = async () => {
    setBusy(true);
    await discard();
    setBusy(false);
    setAsked(false);
    announce(t('draft.gone'));
  };
  return (
    <>
      <ProblemNote problem={keep?.problem ?? null} />
      <Buttons>
        {keep !== null && <KeepNote keep={keep} />}
        <Button kind="quiet" icon={Trash2} onPress={() => setAsked(true)}>
          {t('draft.discard')}
        </Button>
      </Buttons>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t('draft.discardTitle')}
        confirm={{ label: t('draft.discardYes'), kind: 'danger', busy, onPress: () => void throwAway() }}
        cancel={t('draft.discardNo')}
      >
        {t('draft.discardMeans')}
      </ConfirmDialog>
    </>
  );
}
