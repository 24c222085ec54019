import { ArrowRight, Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useFile } from '../shell/use-file.ts';
import { useAsk } from '../shell/vault.tsx';
import { Erased } from './Erased.tsx';

type Ground = BodyOf<'erase'>['ground'];
/** What has been kept for long enough goes another way: it is appraised first. */
const grounds = ['request', 'mistake', 'order'] as const satisfies readonly Ground[];

/** First why, then what will happen. Asking is all that one person can do. */
export function Erase({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value: view, problem: notOpen } = useFile(file);
  const { ask, busy, problem } = useAsk();
  const [ground, setGround] = useState<Ground | null>(null);
  const [step, setStep] = useState<'ground' | 'means' | 'waits'>('ground');
  const [tried, setTried] = useState(false);
  const back = {
    label: t('erase.back'),
    onPress: () => go({ at: 'file', file, tab: 'access' }),
  };
  if (notOpen?.code === 'ERASED') return <Erased file={file} />;
  const lead = view === null ? undefined : t('erase.lead', { name: inWords(view.person.legalName) });
  const askSecond = async () => {
    if (ground === null) return;
    const entered = await ask('eraseFile', file, ground);
    if (entered?.ok === true) setStep('waits');
  };
  if (step === 'waits') {
    return (
      <Screen key="waits" title={t('erase.waitsTitle')} lead={t('erase.waitsLead')} back={back}>
        <Banner tone="wait">{t('erase.waitsPlain')}</Banner>
      </Screen>
    );
  }
  if (step === 'means') {
    return (
      <Screen key="means" title={t('erase.meansTitle')} lead={lead} back={back}>
        <Card>
          <ol className="steps-told">
            {(['means1', 'means2', 'means3', 'means4'] as const).map((key) => (
              <li key={key}>{t(`erase.${key}`)}</li>
            ))}
          </ol>
        </Card>
        <Banner tone="wait" title={t('erase.notCalledBack')}>
          <ul className="told">
            <li>{t('erase.notCalledBack1')}</li>
            <li>{t('erase.notCalledBack2')}</li>
          </ul>
        </Banner>
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button onPress={() => setStep('ground')}>{t('erase.changeGround')}</Button>
          <Button kind="danger" icon={Eraser} busy={busy} onPress={() => void askSecond()}>
            {t('erase.ask')}
          </Button>
        </Buttons>
      </Screen>
    );
  }
  return (
    <Screen key="ground" title={t('erase.title')} lead={lead} back={back}>
      <ProblemNote problem={notOpen} />
      <Card>
        <Choice
          label={t('erase.ground')}
          value={ground}
          onChange={setGround}
          problem={tried && ground === null ? t('erase.groundMissing') : undefined}
          options={grounds.map((value) => ({ value, label: t(`erase.grounds.${value}`) }))}
        />
      </Card>
      <Buttons push>
        <Button
          kind="main"
          iconAfter={ArrowRight}
          onPress={() => {
            setTried(true);
            if (ground !== null) setStep('means');
          }}
        >
          {t('erase.next')}
        </Button>
      </Buttons>
    </Screen>
  );
}
