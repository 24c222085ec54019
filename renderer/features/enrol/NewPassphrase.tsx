import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { CheckOne, Choice } from '../../ui/Choice.tsx';
import type { SummaryItem } from '../../ui/ErrorSummary.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useVault } from '../shell/vault.tsx';

const weaknesses = ['short', 'common', 'same-as-code'] as const;

type Way = 'offered' | 'own';
interface Wrong extends SummaryItem {
  id: 'new-own' | 'new-again' | 'new-written';
}

export interface Choosing {
  way: Way;
  offered: string;
  written: boolean;
  own: string;
  again: string;
  wrong: Wrong | null;
  set(change: Partial<Pick<Choosing, 'way' | 'written' | 'own' | 'again'>>): void;
  offerAnother(): Promise<void>;
  /** The passphrase, or null when something is wrong with it: `wrong` says what, from then on. */
  choose(): Promise<string | null>;
}

/** Choosing words to unlock with. Offered ones are stronger; one's own are welcome, pasted too. `taken`: words that others know. */
export function useNewPassphrase(taken: (own: string) => boolean = () => false): Choosing {
  const { t } = useTranslation();
  const vault = useVault();
  const [fields, setFields] = useState({ way: 'offered' as Way, written: false, own: '', again: '' });
  const [offered, setOffered] = useState('');
  const [wrong, setWrong] = useState<Wrong | null>(null);

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

  const { way, written, own, again } = fields;
  const weakness = (why: string) => {
    const known = weaknesses.find((each) => each === why);
    return known === undefined ? t('problems.PASSPHRASE_WEAK') : t(`passphrase.${known}`);
  };
  const whatIsWrong = async (): Promise<Wrong | null> => {
    if (way === 'offered') return written ? null : { id: 'new-written', text: t('enrol.writtenNeeded') };
    if (taken(own)) return { id: 'new-own', text: t('passphrase.same-as-code') };
    const checked = await vault.call('checkPassphrase', own);
    if (!checked.ok)
      return { id: 'new-own', text: t(`problems.${checked.problem.code}`, checked.problem.details ?? {}) };
    if (checked.value !== null) return { id: 'new-own', text: weakness(checked.value) };
    return own === again ? null : { id: 'new-again', text: t('enrol.againDiffers') };
  };

  return {
    ...fields,
    offered,
    wrong,
    set(change) {
      setFields({ ...fields, ...change });
      if (change.way !== undefined) setWrong(null);
    },
    async offerAnother() {
      const words = await vault.call('suggestPassphrase');
      if (!words.ok) return;
      setOffered(words.value);
      setFields({ ...fields, written: false });
      announce(words.value);
    },
    async choose() {
      const found = await whatIsWrong();
      setWrong(found);
      return found === null ? (way === 'offered' ? offered : own) : null;
    },
  };
}

export function NewPassphrase({ choosing }: { choosing: Choosing }) {
  const { t } = useTranslation();
  const { way, offered, written, own, again, wrong, set, offerAnother } = choosing;
  const under = (id: Wrong['id']) => (wrong?.id === id ? wrong.text : undefined);
  return (
    <>
      <Choice
        label={t('enrol.way')}
        value={way}
        onChange={(chosen) => set({ way: chosen })}
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
          <div id="new-written">
            <CheckOne checked={written} onChange={(checked) => set({ written: checked })}>
              {t('enrol.written')}
            </CheckOne>
          </div>
        </Stack>
      ) : (
        <>
          <PassphraseField
            id="new-own"
            label={t('enrol.ownLabel')}
            hint={t('enrol.ownRule')}
            value={own}
            onChange={(typed) => set({ own: typed })}
            purpose="new-password"
            problem={under('new-own')}
          />
          <PassphraseField
            id="new-again"
            label={t('enrol.again')}
            value={again}
            onChange={(typed) => set({ again: typed })}
            purpose="new-password"
            problem={under('new-again')}
          />
        </>
      )}
    </>
  );
}
