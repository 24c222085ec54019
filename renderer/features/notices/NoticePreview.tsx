import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../shared/record/organisation.ts';
import { NoticeWords } from '../act/view/NoticeWords.tsx';

/** As people will see it, with its fingerprint. */
export function NoticePreview({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  if (notice.sections.length === 0) return <p className="ui-soft">{t('notices.previewEmpty')}</p>;
  return <NoticeWords notice={notice} />;
}
