import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Literal } from '../../ui/Literal.tsx';
import { PaperSheet, PrintedScreen } from '../shell/PrintedScreen.tsx';
import { go } from '../shell/route.ts';
import { useCase } from './use-case.ts';

/** One letter as it left. */
export function RequestLetter({ file, record }: { file: string; record: string }) {
  const { t } = useTranslation();
  const { known, problem } = useCase(file);
  const step = known?.one.steps.find((one) => one.record === record);
  return (
    <PrintedScreen
      title={t('requests.letter')}
      back={{ label: t('requests.backToCase'), onPress: () => go({ at: 'request', file }) }}
      printed={{ thing: 'letter', file }}
      print={t('requests.print')}
      unread={problem}
    >
      {step !== undefined && (
        <PaperSheet label={t('requests.letter')}>
          <Literal lines>{wordOf(step.values, 'letter')}</Literal>
        </PaperSheet>
      )}
    </PrintedScreen>
  );
}
