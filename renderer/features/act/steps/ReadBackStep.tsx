import { Check, CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { List } from '../../../ui/List.tsx';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { writtenIn } from '../../../ui/written-in.ts';
import { answerIcons } from '../../file/answer-icons.ts';
import { useAct } from '../context.ts';
import { HandFrame } from '../frame/HandFrame.tsx';
import { cardsWithWords, type AnsweredCard } from '../logic/summary.ts';

const icons = { ...answerIcons, open: CircleHelp };

/** Every answer once more, in words, before anything is signed. */
export function ReadBackStep() {
  const { t } = useTranslation();
  const { draft, library, next } = useAct();
  const cards = cardsWithWords(draft, library.purposes);
  return (
    <HandFrame
      forward={
        <Button kind="main" icon={Check} onPress={next}>
          {t('act.readBack.right')}
        </Button>
      }
    >
      <div className="hand-question">
        <ScreenTitle display>{t('act.readBack.title')}</ScreenTitle>
        <p className="hand-why">{t('act.readBack.lead')}</p>
      </div>
      <List className="act-read-back">
        {cards.map((shown) => (
          <ReadBackRow key={shown.card.purpose} shown={shown} />
        ))}
      </List>
    </HandFrame>
  );
}

/** In the person's hands, what was left out today stays left out: putting a question is the worker's part. */
function ReadBackRow({ shown: { card, place, words } }: { shown: AnsweredCard }) {
  const { t } = useTranslation();
  const { draft, goTo } = useAct();
  const answer = card.answer ?? 'open';
  const Icon = icons[answer];
  const remark = card.answer === 'not-asked' ? 'act.readBack.reason' : 'act.readBack.own';
  return (
    <li className="act-read-back-row" data-answer={answer}>
      <div className="act-read-back-words">
        <p {...writtenIn(words.language)}>{words.wording.question}</p>
        <p className="act-read-back-answer">
          <Icon aria-hidden size={22} />
          {t(`act.readBack.${answer}`)}
        </p>
        {card.remark !== '' && <p>{t(remark, { words: inWords(card.remark) })}</p>}
        {card.askAgainOn !== '' && <p>{t('act.readBack.askAgain', { date: showDate(card.askAgainOn) })}</p>}
      </div>
      {!(draft.handedOver && card.answer === 'not-asked') && (
        <Button
          aria-label={t('act.readBack.changeIt', { question: words.english.question })}
          onPress={() => goTo('cards', place)}
        >
          {t('act.readBack.change')}
        </Button>
      )}
    </li>
  );
}
