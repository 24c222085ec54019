import { KeyRound, Lock } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { inWords } from '../../../ui/in-words.ts';
import { PassphraseField } from '../../../ui/PassphraseField.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { useAct } from '../context.ts';

/** The only way out of the person's hands: the worker's passphrase. With `onCarryOn`, in the middle; without, after signing. */
export function TakeBack({ onCarryOn }: { onCarryOn?: () => void }) {
  const { t } = useTranslation();
  const { library, takeBack, back, busy, problem, attempt } = useAct();
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const worker = inWords(library.me.name);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase === '') return;
    const taken = await takeBack(passphrase);
    if (!taken) setPassphrase('');
    else onCarryOn?.();
  };
  const sentence = problem === null ? undefined : t(`problems.${problem.code}`, problem.details ?? {});
  return (
    <div className="act hand">
      <div className="act-top">
        <Pill tone="plain" icon={Lock}>
          {t('act.hand.locked')}
        </Pill>
      </div>
      <form className="act-middle hand-middle" onSubmit={(event) => void submit(event)}>
        <div>
          <ScreenTitle display>
            {onCarryOn ? t('act.giveBack.takeTitle') : t('act.giveBack.title', { worker })}
          </ScreenTitle>
          <p className="ui-lead">
            {onCarryOn ? t('act.giveBack.takeLead', { worker }) : t('act.giveBack.lead')}
          </p>
        </div>
        <PassphraseField
          key={attempt}
          label={t('act.giveBack.passphrase', { worker })}
          purpose="current-password"
          value={passphrase}
          onChange={setPassphrase}
          problem={empty ? t('act.giveBack.empty') : sentence}
        />
        <Buttons>
          <Button kind="main" size="large" type="submit" icon={KeyRound} busy={busy}>
            {t('act.giveBack.take')}
          </Button>
          <Button size="large" onPress={() => (onCarryOn ?? back)?.()}>
            {onCarryOn ? t('act.giveBack.carryOn') : t('act.back')}
          </Button>
        </Buttons>
      </form>
    </div>
  );
}
