import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { usePaper } from '../act/receipt/print.ts';
import { backToSection, recordIn } from '../record/places.ts';
import { useFile } from '../shell/use-file.ts';

/** One letter as it leaves, and nothing else: what is on this screen is what is printed. */
export function LetterScreen({ file, record }: { file: string; record: string }) {
  const { t } = useTranslation();
  const { value: view, problem: unread } = useFile(file);
  const { busy, said, problem, print } = usePaper({ thing: 'letter', file });
  const letter = recordIn(view, 'sharing', record)?.values['letter'];
  return (
    <Screen
      title={t('sharing.letter')}
      back={{ label: t('record.common.back'), onPress: () => backToSection(file, 'sharing') }}
    >
      <div className="screen-only">
        <Buttons>
          <Button kind="main" icon={Printer} busy={busy} onPress={print}>
            {t('sharing.print')}
          </Button>
        </Buttons>
        {said !== null && <p role="status">{t(`receipt.${said}`)}</p>}
        <ProblemNote problem={problem ?? unread} />
      </div>
      {typeof letter === 'string' && (
        <article className="receipt" data-layout="standard" aria-label={t('sharing.letter')}>
          <Literal lines>{letter}</Literal>
        </article>
      )}
    </Screen>
  );
}
