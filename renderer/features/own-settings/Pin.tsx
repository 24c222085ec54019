import { Hash } from 'lucide-react';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useAsk, useVault } from '../shell/vault.tsx';

/** Digits that take the laptop back out of a person's hands. */
export function Pin() {
  const { t } = useTranslation();
  const vault = useVault();
  const { ask, busy, problem } = useAsk();
  const [has, setHas] = useState<boolean | null>(null);
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState<'set' | 'removed' | null>(null);

  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const known = await vault.call('hasPin');
      if (wanted && known.ok) setHas(known.value);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [vault]);

  const save = async (pin: string | null) => {
    setNews(null);
    const outcome = await ask('setPin', pin);
    if (outcome?.ok !== true) return;
    setTyped('');
    setHas(pin !== null);
    setNews(pin === null ? 'removed' : 'set');
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save(typed);
  };

  return (
    <Card title={t('own.pin')} icon={Hash}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <p>{t('own.pinLead')}</p>
          {news !== null && (
            <Banner tone="calm" role="status">
              {t(`own.pin-${news}`)}
            </Banner>
          )}
          <PassphraseField
            id="own-pin"
            label={t(has === true ? 'own.pinOther' : 'own.pinNew')}
            hint={t('own.pinRule')}
            value={typed}
            onChange={setTyped}
            purpose="new-password"
            problem={problem === null ? undefined : t(`problems.${problem.code}`, problem.details ?? {})}
          />
          <Buttons>
            <Button type="submit" kind="main" busy={busy}>
              {t('own.pinSet')}
            </Button>
            {has === true && (
              <Button kind="danger" isDisabled={busy} onPress={() => void save(null)}>
                {t('own.pinRemove')}
              </Button>
            )}
          </Buttons>
        </Stack>
      </form>
    </Card>
  );
}
