import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { useRecordWords } from '../record/words.ts';
import { SendScreen } from './SendScreen.tsx';

/** Writes a record for the one team that will read it. From then on nobody else can, not even who wrote it. */
export function SendForm({ view, kind, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { section } = caseKindOf(kind);
  return (
    <SendScreen
      about={view.file}
      kind={kind}
      start={start}
      title={words.add}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: () => backToSection(view.file, section) }}
    >
      {kind === 'concern' && (
        <Banner tone="need" icon={ShieldAlert}>
          {t('tell.danger')}
        </Banner>
      )}
    </SendScreen>
  );
}
