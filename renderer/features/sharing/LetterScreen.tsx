import { useTranslation } from 'react-i18next';
import { Literal } from '../../ui/Literal.tsx';
import { backToSection, recordIn } from '../record/places.ts';
import { PaperSheet, PrintedScreen } from '../shell/PrintedScreen.tsx';
import { useFile } from '../shell/use-file.ts';

/** One letter as it leaves. */
export function LetterScreen({ file, record }: { file: string; record: string }) {
  const { t } = useTranslation();
  const { value: view, problem } = useFile(file);
  const letter = recordIn(view, 'sharing', record)?.values['letter'];
  return (
    <PrintedScreen
      title={t('sharing.letter')}
      back={{ label: t('record.common.back'), onPress: () => backToSection(file, 'sharing') }}
      printed={{ thing: 'letter', file }}
      print={t('sharing.print')}
      unread={problem}
    >
      {typeof letter === 'string' && (
        <PaperSheet label={t('sharing.letter')}>
          <Literal lines>{letter}</Literal>
        </PaperSheet>
      )}
    </PrintedScreen>
  );
}
