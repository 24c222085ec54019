import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { usePaper } from '../act/receipt/print.ts';
import { go } from '../shell/route.ts';
import { useCase } from './use-case.ts';

/** One letter as it left, and nothing else: what is on this screen is what is printed. */
export function RequestLetter({ file, record }: { file: string; record: string }) {
  const { t } = useTranslation();
  const { known, problem: unread } = useCase(file);
  const { busy, said, problem, print } = usePaper({ thing: 'letter', file });
  const step = known?.one.steps.find((one) => one.record === record);
  return (
    <Screen
      title={t('requests.letter')}
      back={{ label: t('requests.backToCase'), onPress: () => go({ at: 'request', file }) }}
    >
      <div className="screen-only">
        <Buttons>
          <Button kind="main" icon={Printer} busy={busy} onPress={print}>
            {t('requests.print')}
          </Button>
        </Buttons>
        {said !== null && <p role="status">{t(`receipt.${said}`)}</p>}
        <ProblemNote problem={problem ?? unread} />
      </div>
      {step !== undefined && (
        <article className="receipt" data-layout="standard" aria-label={t('requests.letter')}>
          <Literal lines>{wordOf(step.values, 'letter')}</Literal>
        </article>
      )}
    </Screen>
  );
}
