import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Rows } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { ChainView } from '../../vault/audit-api.ts';
import { useAsk } from '../shell/vault.tsx';
import { Chain } from './Chain.tsx';

/** Whether the log of each laptop is whole; where it is not, at which entry. */
export function Verify() {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [chains, setChains] = useState<readonly ChainView[] | null>(null);
  const verify = async () => {
    const checked = await ask('verifyAudit');
    if (checked?.ok !== true) return;
    setChains(checked.value);
    announce(t('audit.checked'));
  };
  const broken = (chains ?? []).filter(({ fault }) => fault !== null).length;
  return (
    <Card icon={ShieldCheck} title={t('audit.verifyTitle')}>
      <Stack>
        <p className="ui-soft">{t('audit.verifyLead')}</p>
        <div>
          <Button icon={ShieldCheck} busy={busy} onPress={() => void verify()}>
            {t('audit.verify')}
          </Button>
        </div>
        <ProblemNote problem={problem} />
        {chains !== null && (
          <>
            <Banner tone={broken === 0 ? 'calm' : 'wait'} role="status">
              {broken === 0 ? t('audit.whole') : t('audit.notWhole', { count: broken })}
            </Banner>
            <Rows label={t('audit.laptops')}>
              {chains.map((chain) => (
                <Chain key={`${chain.laptop}/${chain.until}`} chain={chain} />
              ))}
            </Rows>
          </>
        )}
      </Stack>
    </Card>
  );
}
