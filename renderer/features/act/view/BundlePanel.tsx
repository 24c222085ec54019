import { FileArchive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { Problem } from '../../../vault/api.ts';
import { useAsk, useBridge } from '../../shell/vault.tsx';

/** The act and its whole proof as a file for somebody who does not have Doorstep. */
export function BundlePanel({ file, act }: { file: string; act: string }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const { ask, busy, problem } = useAsk();
  const [said, setSaid] = useState<'saved' | 'cancelled' | null>(null);
  const [shellProblem, setShellProblem] = useState<Problem | null>(null);
  const save = async () => {
    setSaid(null);
    setShellProblem(null);
    const bundle = await ask('exportBundle', file, act);
    if (!bundle?.ok) return;
    const reply = await bridge.call('file:save', bundle.value.name, bundle.value.bytes);
    if (reply.ok) setSaid(reply.value);
    else setShellProblem({ code: reply.problem });
  };
  return (
    <Card title={t('act.bundle.title')} icon={FileArchive}>
      <Stack tight>
        <p className="ui-soft">{t('act.bundle.lead')}</p>
        <div>
          <Button icon={FileArchive} busy={busy} onPress={() => void save()}>
            {t('act.bundle.save')}
          </Button>
        </div>
        <p role="status">{said && t(`act.bundle.${said}`)}</p>
        <ProblemNote problem={problem ?? shellProblem} />
      </Stack>
    </Card>
  );
}
