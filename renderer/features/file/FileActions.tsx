import {
  DoorClosed,
  DoorOpen,
  FileSearch,
  FileSignature,
  MessageCircleQuestionMark,
  ShieldAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** This worker's own visit that has begun and not ended, if there is one. */
export function visitUnderWay({ visits }: FileView): string | null {
  const mine = visits.find(({ isOwn, startedAt, endedAt }) => isOwn && startedAt !== '' && endedAt === '');
  return mine?.record ?? null;
}

/** This worker's own plan for today, if there is one. */
function plannedToday({ visits }: FileView): string | null {
  const today = localDay(new Date());
  const mine = visits.find(
    ({ isOwn, startedAt, endedAt, plannedStart }) =>
      isOwn && startedAt === '' && endedAt === '' && plannedStart.startsWith(today),
  );
  return mine?.record ?? null;
}

/** What a worker does at the door: start, ask, end, and tell who must know. */
export function FileActions({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { ask, busy, problem, clear } = useAsk();
  const visit = visitUnderWay(view);
  const lock = useSaveLock();

  const askConsent = async () => {
    const begun = await ask('beginAct', view.file, visit);
    if (begun?.ok === true) go({ at: 'act', draft: begun.value.id });
  };

  return (
    <>
      <Button kind="quiet" icon={ShieldAlert} onPress={() => go({ at: 'tell', file: view.file })}>
        {t('tell.action')}
      </Button>
      <Button kind="quiet" icon={FileSearch} onPress={() => go({ at: 'held', file: view.file })}>
        {t('held.title')}
      </Button>
      <Button
        kind="quiet"
        icon={MessageCircleQuestionMark}
        onPress={() => go({ at: 'ask-about-data', file: view.file })}
      >
        {t('requests.door.action')}
      </Button>
      {visit === null ? (
        <Button
          icon={DoorOpen}
          onPress={() => go({ at: 'set-out', file: view.file, visit: plannedToday(view) })}
          {...lock}
        >
          {t('file.startVisit')}
        </Button>
      ) : (
        <Button icon={DoorClosed} onPress={() => go({ at: 'check-out', file: view.file, visit })} {...lock}>
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
