import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import type { MailingCount } from '../../vault/mailing-api.ts';

/** How many are on the list, and how many are not, with the reasons. Nobody who is left out is named. */
export function ListCount({ count: { listed, leftOut, files } }: { count: MailingCount }) {
  const { t } = useTranslation();
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>
        <strong>{t('mailing.listed', { count: listed })}</strong> {t('mailing.leftOut', { count: left })}
      </p>
      {leftOut.length > 0 && (
        <Facts
          facts={leftOut.map(({ reason, count }) => ({ term: t(`mailing.reason.${reason}`), value: count }))}
        />
      )}
      {files.missing + files.unfollowed > 0 ? (
        <Banner tone="need">{t('mailing.notWhole')}</Banner>
      ) : (
        files.asOf !== null && (
          <p className="ui-soft">
            {t('mailing.asOf', { date: showDate(files.asOf), time: showTime(files.asOf) })}
          </p>
        )
      )}
    </>
  );
}
