import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inEnglish } from '../../../../shared/record/consent-act.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import { showDate } from '../../../ui/format.ts';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../../ui/Screen.tsx';
import { AnswerPill } from '../../file/AnswerPill.tsx';
import { useRoute } from '../../shell/route.ts';
import { useFile } from '../../shell/use-file.ts';
import { useAsk } from '../../shell/vault.tsx';
import { Withdrawn } from './Withdrawn.tsx';

/** As easy as giving it was (UK GDPR Article 7(3)): what it was, what happens now, one button. No reason is asked for. */
export function WithdrawScreen({ file, purpose }: { file: string; purpose: string }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const { value: view, problem: unread } = useFile(file);
  const { ask, busy, problem } = useAsk();
  const [remark, setRemark] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const toFile = () => go({ at: 'file', file, tab: 'consent' });
  if (done !== null) return <Withdrawn file={file} act={done} />;
  if (!view) return <ProblemNote problem={unread} />;
  const now = view.decisions.find((each) => each.purpose === purpose && each.answer === 'given');
  if (!now) {
    return (
      <Screen title={t('act.withdraw.gone')} back={{ label: t('act.withdraw.toFile'), onPress: toFile }}>
        <ProblemNote problem={unread} />
      </Screen>
    );
  }
  const withdraw = async () => {
    const outcome = await ask('withdraw', { file, purpose, remark });
    if (outcome?.ok) setDone(outcome.value.act);
  };
  const { recipient } = now.decision;
  return (
    <Screen title={t('act.withdraw.title')}>
      <Columns>
        <Card title={t('act.withdraw.what')}>
          <Stack tight>
            <p className="act-decision-question">{inEnglish(now.decision).question}</p>
            <p>
              <AnswerPill answer={now.answer} /> {t('act.withdraw.given', { date: showDate(now.at) })}
            </p>
          </Stack>
        </Card>
        <Card title={t('act.withdraw.now')}>
          <ul className="act-plain-list">
            <li>{t('act.withdraw.stops')}</li>
            <li>{t('act.withdraw.past')}</li>
            <li>{t('act.withdraw.kept')}</li>
            {recipient && (
              <li>
                <strong>{t('act.withdraw.tell')}:</strong>{' '}
                {t('act.withdraw.tellIs', { recipient: recipient.name })}
              </li>
            )}
          </ul>
        </Card>
      </Columns>
      <Field
        label={t('act.withdraw.remark')}
        hint={t('act.withdraw.remarkHint')}
        value={remark}
        onChange={setRemark}
        maxLength={400}
        spellCheck
        optional
      />
      <ProblemNote problem={problem} />
      <Buttons>
        <Button kind="main" size="large" icon={Undo2} busy={busy} onPress={() => void withdraw()}>
          {t('act.withdraw.confirm')}
        </Button>
        <Button size="large" onPress={toFile}>
          {t('act.withdraw.cancel')}
        </Button>
      </Buttons>
    </Screen>
  );
}
