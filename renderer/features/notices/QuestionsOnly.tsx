import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Notice, questionLanguage } from '../../../shared/record/organisation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { showList } from '../../ui/format.ts';
import type { Library } from '../../vault/api.ts';
import { languageName } from '../act/logic/notice.ts';
import { withoutQuestions } from './facts.ts';

/** Says in which languages of some notices people are asked in English, in part or altogether. */
export function QuestionsOnly({
  library: { purposes, translations },
  notices,
}: {
  library: Pick<Library, 'purposes' | 'translations'>;
  notices: readonly Notice[];
}) {
  const { t } = useTranslation();
  const missing = withoutQuestions({ purposes, translations, notices: [...notices] }).map(languageName);
  return missing.length === 0 ? null : (
    <Banner tone="wait" icon={Languages}>
      {t('notices.questionsOnly', { language: languageName(questionLanguage), missing: showList(missing) })}
    </Banner>
  );
}
