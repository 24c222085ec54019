import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Translated } from '../../../../shared/record/organisation.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { languageName } from '../logic/notice.ts';
import { CardWords } from './CardWords.tsx';

/** Under a translated card: the words that it was made from, one press away for whoever sits beside the person. */
export function EnglishWords({
  recipient,
  translated: { english, checkedBy, checkedOn },
}: {
  recipient: { name: string } | null;
  translated: Translated;
}) {
  const { t } = useTranslation();
  return (
    <details className="act-english">
      <summary>{t('act.card.english')}</summary>
      <div className="act-decision-words">
        <p>
          <strong>{english.question}</strong>
        </p>
        <p>{english.why}</p>
        <CardWords recipient={recipient} wording={english} />
        <p className="ui-soft">
          {t('act.card.checked', { name: inWords(checkedBy), date: showDate(checkedOn) })}
        </p>
      </div>
    </details>
  );
}

/** Says plainly that a card is not in the language that was chosen. `missing`: that language; nothing where it is. */
export function NotTranslated({ missing }: { missing: string }) {
  const { t } = useTranslation();
  return missing === '' ? null : (
    <Banner tone="wait" icon={Languages}>
      {t('act.card.notTranslated', { language: languageName(missing) })}
    </Banner>
  );
}
