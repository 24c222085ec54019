import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../shared/record/organisation.ts';
import { writtenIn } from '../../../ui/written-in.ts';
import { languageName, noticeHash, shortPrint } from '../logic/notice.ts';

/** A notice to read, with the version and the fingerprint that tie an act to exactly these words. */
export function NoticeWords({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const [print, setPrint] = useState('');
  const which = `${t(`act.notice.${notice.form}`)}, ${languageName(notice.language)}`;
  useEffect(() => {
    let wanted = true;
    void noticeHash(notice).then((hash) => wanted && setPrint(shortPrint(hash)));
    return () => {
      wanted = false;
    };
  }, [notice]);
  return (
    <section className="act-notice" data-form={notice.form} aria-label={`${t('act.notice.words')}: ${which}`}>
      <div className="act-notice-head">
        <h2 {...writtenIn(notice.language)}>{notice.title}</h2>
        <p className="ui-soft">
          {t('act.notice.version', { version: notice.version })} · {t('act.notice.print')}{' '}
          <code>{print}</code>
        </p>
      </div>
      <div
        className="act-notice-words"
        // It scrolls by itself, so it must be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={notice.title}
        {...writtenIn(notice.language)}
      >
        {notice.sections.map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {lines.map((line, place) => (
              <p key={place}>{line}</p>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
