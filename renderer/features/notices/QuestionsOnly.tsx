import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { questionLanguage } from '../../../shared/record/organisation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { showList } from '../../ui/format.ts';
import type { Library } from '../../vault/api.ts';
import { languageName } from '../act/logic/notice.ts';
import { withoutQuestions } from './facts.ts';

/** Says in which languages of a version people are asked in another one. */
export function QuestionsOnly({ library, version }: { library: Pick<Library, 'notices'>; version: number }) {
  const { t } = useTranslation();
  const missing = withoutQuestions(library, version).map(languageName);
  return missing.length === 0 ? null : (
    <Banner tone="wait" icon={Languages}>
      {t('notices.questionsOnly', { language: languageName(questionLanguage), missing: showList(missing) })}
    </Banner>
  );
}
