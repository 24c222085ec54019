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
import type { Problem } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useFile } from '../shell/use-file.ts';
import { useAsk } from '../shell/vault.tsx';
import { Erased } from './Erased.tsx';

type Ground = BodyOf<'erase'>['ground'];
/** What has been kept for long enough goes another way: it is appraised first. */
const grounds = ['request', 'mistake', 'order'] as const satisfies readonly Ground[];

/** A person's file. */
export function Erase({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value: view, problem } = useFile(file);
  if (problem?.code === 'ERASED') return <Erased file={file} />;
  return (
    <EraseSteps
      file={file}
      lead={view === null ? undefined : t('erase.lead', { name: inWords(view.person.legalName) })}
      also={t('erase.restricted')}
      waits={t('erase.waitsPlain')}
      problem={problem}
      back={{ label: t('erase.back'), onPress: () => go({ at: 'file', file, tab: 'access' }) }}
    />
  );
}

interface Props {
  file: string;
  lead: string | undefined;
  /** What else follows from erasing this file. */
  also?: string;
  /** Where the second person finds it. */
  waits: string;
  problem: Problem | null;
  back: { label: string; onPress: () => void };
}

/** First why, then what will happen. Asking is all that one person can do. */
export function EraseSteps({ file, lead, also, waits, problem: notOpen, back }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [ground, setGround] = useState<Ground | null>(null);
  const [step, setStep] = useState<'ground' | 'means' | 'waits'>('ground');
  const [tried, setTried] = useState(false);
  const askSecond = async () => {
    if (ground === null) return;
    const entered = await ask('eraseFile', file, ground);
    if (entered?.ok === true) setStep('waits');
  };
  if (step === 'waits') {
    return (
      <Screen key="waits" title={t('erase.waitsTitle')} lead={t('erase.waitsLead')} back={back}>
        <Banner tone="wait">{waits}</Banner>
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
            {also !== undefined && <li>{also}</li>}
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
