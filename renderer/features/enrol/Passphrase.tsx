import { ArrowLeft, ArrowRight, RefreshCw } from 'lucide-react';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { CheckOne, Choice } from '../../ui/Choice.tsx';
import { ErrorSummary, type SummaryItem } from '../../ui/ErrorSummary.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { useVault } from '../shell/vault.tsx';
import { splitWords } from './invitation-words.ts';
import { setEnrol, useEnrol } from './store.ts';

const weaknesses = ['short', 'common', 'same-as-code'] as const;

type Way = 'offered' | 'own';
interface Wrong {
  id: 'enrol-own' | 'enrol-again' | 'enrol-written';
  text: string;
}

/** Step 2: words to unlock with. Offered ones are stronger; one's own are welcome, pasted too. */
export function Passphrase({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { problem, code } = useEnrol();
  const [way, setWay] = useState<Way>('offered');
  const [offered, setOffered] = useState('');
  const [written, setWritten] = useState(false);
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const words = await vault.call('suggestPassphrase');
      if (wanted && words.ok) setOffered(words.value);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [vault]);

  const offerAnother = async () => {
    const words = await vault.call('suggestPassphrase');
    if (!words.ok) return;
    setOffered(words.value);
    setWritten(false);
    announce(words.value);
  };

  const whatIsWrong = async (): Promise<Wrong | null> => {
    if (way === 'offered') return written ? null : { id: 'enrol-written', text: t('enrol.writtenNeeded') };
    if (splitWords(own).join(' ') === splitWords(code).join(' ')) {
      return { id: 'enrol-own', text: t('passphrase.same-as-code') };
    }
    const checked = await vault.call('checkPassphrase', own);
    if (!checked.ok)
      return { id: 'enrol-own', text: t(`problems.${checked.problem.code}`, checked.problem.details ?? {}) };
    if (checked.value !== null) return { id: 'enrol-own', text: weakness(checked.value) };
    return own === again ? null : { id: 'enrol-again', text: t('enrol.againDiffers') };
  };
  const weakness = (why: string) => {
    const known = weaknesses.find((each) => each === why);
    return known === undefined ? t('problems.PASSPHRASE_WEAK') : t(`passphrase.${known}`);
  };

  const next = async (event: SyntheticEvent) => {
    event.preventDefault();
    const found = await whatIsWrong();
    setWrong(found);
    if (found !== null) {
      setAttempt(attempt + 1);
      return;
    }
    setEnrol({ passphrase: way === 'offered' ? offered : own });
    onChosen();
  };

  const items: SummaryItem[] = wrong === null ? [] : [wrong];
  const under = (id: Wrong['id']) => (wrong?.id === id ? wrong.text : undefined);
  return (
    <form noValidate onSubmit={(event) => void next(event)}>
      <Stack>
        <Steps current={2} total={3} />
        <div>
          <ScreenTitle>{t('enrol.passphraseTitle')}</ScreenTitle>
          <p className="ui-lead">{t('enrol.passphraseLead')}</p>
        </div>
        <ErrorSummary items={items} attempt={attempt} />
        <ProblemNote problem={problem} />
        <Choice
          label={t('enrol.way')}
          value={way}
          onChange={(chosen) => {
            setWay(chosen);
            setWrong(null);
          }}
          options={[
            { value: 'offered', label: t('enrol.offered'), hint: t('enrol.offeredHint') },
            { value: 'own', label: t('enrol.own'), hint: t('enrol.ownHint') },
          ]}
        />
        {way === 'offered' ? (
          <Stack tight>
            <p className="offered" aria-label={t('enrol.offeredWords')} role="group">
              {offered}
            </p>
            <Buttons>
              <Button icon={RefreshCw} onPress={() => void offerAnother()}>
                {t('enrol.another')}
              </Button>
            </Buttons>
            <div id="enrol-written">
              <CheckOne checked={written} onChange={setWritten}>
                {t('enrol.written')}
              </CheckOne>
            </div>
          </Stack>
        ) : (
          <>
            <PassphraseField
              id="enrol-own"
              label={t('enrol.ownLabel')}
              hint={t('enrol.ownRule')}
              value={own}
              onChange={setOwn}
              purpose="new-password"
              problem={under('enrol-own')}
            />
            <PassphraseField
              id="enrol-again"
              label={t('enrol.again')}
              value={again}
              onChange={setAgain}
              purpose="new-password"
              problem={under('enrol-again')}
            />
          </>
        )}
        <Buttons>
          <Button icon={ArrowLeft} onPress={() => setEnrol({ step: 'invitation', problem: null })}>
            {t('enrol.back')}
          </Button>
          <Button
            type="submit"
            kind="main"
            iconAfter={ArrowRight}
            isDisabled={way === 'offered' && offered === ''}
          >
            {t('enrol.join')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
