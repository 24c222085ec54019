import { DoorClosed, DoorOpen, FileSignature, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** The visit that has not ended, if there is one. */
export function visitUnderWay({ visits }: FileView): string | null {
  return visits.find(({ endedAt }) => endedAt === '')?.record ?? null;
}

/** What a worker does at the door: start, ask, end, and tell who must know. */
export function FileActions({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { ask, busy, problem, clear } = useAsk();
  const visit = visitUnderWay(view);
  const lock = useSaveLock();

  const start = async () => {
    const started = await ask('startVisit', view.file);
    if (started?.ok === true) announce(t('file.visitStarted'));
  };
  const end = async (record: string) => {
    const ended = await ask('endVisit', view.file, record);
    if (ended?.ok === true) announce(t('file.visitEnded'));
  };
  const askConsent = async () => {
    const begun = await ask('beginAct', view.file, visit);
    if (begun?.ok === true) go({ at: 'act', draft: begun.value.id });
  };

  return (
    <>
      <Button kind="quiet" icon={ShieldAlert} onPress={() => go({ at: 'tell', file: view.file })}>
        {t('tell.action')}
      </Button>
      {visit === null ? (
        <Button icon={DoorOpen} busy={busy} onPress={() => void start()} {...lock}>
          {t('file.startVisit')}
        </Button>
      ) : (
        <Button icon={DoorClosed} busy={busy} onPress={() => void end(visit)} {...lock}>
          {t('file.endVisit')}
        </Button>
      )}
      <Button kind="main" icon={FileSignature} busy={busy} onPress={() => void askConsent()} {...lock}>
        {t(view.draft === null ? 'file.ask' : 'file.goOn')}
      </Button>
      <ProblemNote problem={problem} onDismiss={clear} />
    </>
  );
}
