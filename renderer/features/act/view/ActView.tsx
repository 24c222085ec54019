import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/record/consent-act.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card, Facts } from '../../../ui/Card.tsx';
import { showDate, showTime } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../../ui/Screen.tsx';
import { useRoute } from '../../shell/route.ts';
import { useSession } from '../../shell/session.ts';
import { SafetyPill } from '../../sync/SafetyPill.tsx';
import { ReceiptSheet } from '../receipt/ReceiptSheet.tsx';
import { useOneAct } from '../receipt/use-act.ts';
import { BundlePanel } from './BundlePanel.tsx';
import { DecisionList } from './DecisionList.tsx';
import { deciderFacts, noticeFacts, whenFacts } from './facts.ts';
import { SignatureEvidence } from './SignatureEvidence.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';

/** One act as it will always be: the words, the decisions, who, when, how it was signed, and the proof. */
export function ActViewScreen({ file, act: id }: { file: string; act: string }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const library = useSession((state) => state.library);
  const { view, act, problem } = useOneAct(file, id);
  const [receipt, setReceipt] = useState(false);
  const toFile = () => go({ at: 'file', file, tab: 'consent' });
  if (!act || !view) return <ProblemNote problem={problem ?? (view ? { code: 'NOTHING_HERE' } : null)} />;
  const { statement } = act;
  if (receipt && library) {
    return (
      <Screen title={t('act.view.receipt')}>
        <ReceiptSheet
          file={file}
          statement={statement}
          library={library}
          done={t('act.back')}
          onDone={() => setReceipt(false)}
        />
      </Screen>
    );
  }
  const inForce = (purpose: string) =>
    view.decisions.some((now) => now.purpose === purpose && now.act === id && now.answer === 'given');
  return (
    <Screen
      back={{ label: t('act.view.back'), onPress: toFile }}
      title={t(`act.view.${statement.event}`)}
      lead={t('act.view.lead', {
        date: showDate(statement.captured.at),
        time: showTime(statement.captured.at),
        worker: inWords(statement.declaration.name),
      })}
      actions={
        <>
          <SafetyPill safety={act.safety} />
          {/* The paper names the organisation, whose own file may still be on its way: after a loss, with no connection. */}
          {library && (
            <Button icon={FileText} onPress={() => setReceipt(true)}>
              {t('act.view.receipt')}
            </Button>
          )}
        </>
      }
    >
      <Columns lead="first">
        <Stack>
          <Card title={t('act.view.decisions')}>
            <DecisionList
              decisions={statement.decisions}
              inForce={inForce}
              onWithdraw={(purpose) => go({ at: 'withdraw', file, purpose })}
            />
          </Card>
          <Circumstances statement={statement} receivedAt={act.receivedAt} />
        </Stack>
        <Stack>
          {/* Checked afresh when the office has signed for it. */}
          <VerifyPanel key={act.safety} file={file} act={id} />
          <Card title={t('act.view.signature')}>
            <SignatureEvidence statement={statement} />
          </Card>
          <BundlePanel file={file} act={id} />
        </Stack>
      </Columns>
    </Screen>
  );
}

function Circumstances({ statement, receivedAt }: { statement: Statement; receivedAt: string | null }) {
  const { t } = useTranslation();
  const { notice, told, event } = statement;
  return (
    <Card title={t('act.view.around')}>
      <Stack>
        <Facts facts={deciderFacts(t, statement)} />
        {told.length > 0 && (
          <div>
            <h3>{t('act.view.told')}</h3>
            {told.map(({ tell, saying, basis }) => (
              <p key={tell}>
                {saying} <span className="ui-soft">{t('act.view.toldBasis', { basis })}</span>
              </p>
            ))}
          </div>
        )}
        {notice && (
          <div>
            <Facts facts={noticeFacts(t, notice)} />
            <details>
              <summary>{t('act.view.noticeWords')}</summary>
              {notice.words.map((line, place) => (
                <p key={place}>{line}</p>
              ))}
            </details>
          </div>
        )}
        {event === 'decided' && (
          <p>
            {t(statement.handedOver ? 'act.view.handedOver' : 'act.view.together')}{' '}
            {statement.readBack && t('act.view.readBack')}
          </p>
        )}
        <Facts facts={whenFacts(t, statement, receivedAt)} />
        {statement.previous !== null && <p>{t('act.view.previous')}</p>}
      </Stack>
    </Card>
  );
}
