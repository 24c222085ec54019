import { Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { useAsk } from '../../shell/vault.tsx';

interface Props {
  file: string;
  count: number;
  onAsked: () => void;
}

/** Somebody wrote to a record that is gone: it counts nowhere, and goes the same way. */
export function PutAside({ file, count, onAsked }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const destroy = async () => {
    const asked = await ask('eraseLate', file);
    if (asked?.ok !== true) return;
    announce(t('part.asked'));
    onAsked();
  };
  return (
    <>
      <Banner
        tone="wait"
        title={t('part.putAside', { count })}
        actions={
          <Button kind="danger" icon={Eraser} busy={busy} onPress={() => void destroy()}>
            {t('part.destroyToo')}
          </Button>
        }
      >
        {t('part.putAsideMeans')}
      </Banner>
      <ProblemNote problem={problem} />
    </>
  );
}
