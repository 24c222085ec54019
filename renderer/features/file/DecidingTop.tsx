import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unsupportedBestInterests } from '../../../shared/rules/who-decides.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { FileView } from '../../vault/api.ts';
import { NoticeGiven } from './NoticeGiven.tsx';

/** Above the records of who decides: the notice that was given, and a decision for somebody that rests on nothing. */
export function DecidingTop({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const standing = view.records.filter(({ mistake }) => mistake === '');
  const isUnsupported = unsupportedBestInterests(standing).length > 0;
  return (
    <>
      {isUnsupported && (
        <Banner tone="need" icon={TriangleAlert}>
          {t('deciding.bestInterests')}
        </Banner>
      )}
      <NoticeGiven view={view} />
    </>
  );
}
