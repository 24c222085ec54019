import { useTranslation } from 'react-i18next';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { NumberedWords } from '../../../ui/NumberedWords.tsx';
import { ControllerLine } from '../../shell/ControllerLine.tsx';
import { readCardText } from './same-card.ts';

/** A recovery card as it lies in somebody's drawer for years: it says by itself what it is, who should have it, and what to do with it. */
export function CardPaper({
  part,
  card,
  organisation,
}: {
  part: 'A' | 'B';
  card: string;
  organisation: string;
}) {
  const { t } = useTranslation();
  const { number, words } = readCardText(card);
  return (
    <article className="paper-card" aria-label={t('cards.label', { part })}>
      <header>
        <p className="paper-card-from">{inWords(organisation)}</p>
        <p className="paper-card-name">{t('cards.label', { part })}</p>
        <p className="paper-card-number">
          <span>{t('cards.number')}</span> <strong>{number}</strong>
        </p>
      </header>
      <NumberedWords className="paper-card-words" label={t('cards.words')} words={words} />
      <footer>
        {(['for', 'both', 'keep', 'lost'] as const).map((line) => (
          <p key={line}>{t(`cards.paper.${line}`)}</p>
        ))}
        <ControllerLine />
        <p className="paper-card-lines">
          <span>{t('cards.paper.heldBy')}</span>
          <span>{t('cards.paper.made', { date: showDate(new Date().toISOString()) })}</span>
        </p>
      </footer>
    </article>
  );
}
