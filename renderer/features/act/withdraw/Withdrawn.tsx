import { CircleCheck, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inEnglish } from '../../../../shared/record/consent-act.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import { SharedBefore } from '../../sharing/SharedBefore.tsx';
import { StillResting } from '../../sharing/StillResting.tsx';
import { ToTellList } from '../../sharing/ToTellList.tsx';
import { useRoute } from '../../shell/route.ts';
import { useSession } from '../../shell/session.ts';
import { ReceiptSheet } from '../receipt/ReceiptSheet.tsx';
import { useOneAct } from '../receipt/use-act.ts';

/** The withdrawal is saved. What is left to do, and a paper for the person. */
export function Withdrawn({ file, act: id }: { file: string; act: string }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const library = useSession((state) => state.library);
  const shell = useSession((state) => state.shell);
  const { act, problem } = useOneAct(file, id);
  const [receipt, setReceipt] = useState(false);
  const decisions = act?.statement.decisions ?? [];
  if (receipt && act && library) {
    return (
      <Screen title={t('act.withdraw.receipt')}>
        <ReceiptSheet
          file={file}
          statement={act.statement}
          library={library}
          done={t('act.back')}
          onDone={() => setReceipt(false)}
        />
      </Screen>
    );
  }
  return (
    <Screen title={t('act.withdraw.done')}>
      <Stack>
        <Banner
          tone="calm"
          icon={CircleCheck}
          role="status"
          title={t(shell === 'browser' ? 'act.saved.browser' : 'act.saved.laptop')}
        >
          {t('act.saved.note')}
        </Banner>
        {decisions.map((decision) => (
          <div key={decision.purpose}>
            <p className="act-decision-question">{inEnglish(decision).question}</p>
            {decision.recipient && <p>{t('act.withdraw.next', { recipient: decision.recipient.name })}</p>}
          </div>
        ))}
        <Banner tone="brand">{t('requests.impact')}</Banner>
        <SharedBefore file={file} purposes={decisions.map(({ purpose }) => purpose)} />
        <StillResting file={file} purposes={decisions.map(({ purpose }) => purpose)} />
        <ToTellList file={file} />
        <ProblemNote problem={problem} />
        <Buttons>
          <Button kind="main" onPress={() => go({ at: 'file', file, tab: 'consent' })}>
            {t('act.withdraw.toFile')}
          </Button>
          <Button icon={FileText} onPress={() => setReceipt(true)}>
            {t('act.withdraw.receipt')}
          </Button>
        </Buttons>
      </Stack>
    </Screen>
  );
}
