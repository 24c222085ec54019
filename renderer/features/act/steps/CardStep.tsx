import { ArrowRight, Pencil, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { writtenIn } from '../../../ui/written-in.ts';
import { useAct } from '../context.ts';
import { HandFrame } from '../frame/HandFrame.tsx';
import { answerCard, askAgain, remarkOn } from '../logic/edits.ts';
import { cardsWithWords, type AnsweredCard } from '../logic/summary.ts';
import { dayAfter, thinkingTimes, thinkingTimeUntil } from '../logic/today.ts';
import { callName, decidesAlone } from '../names.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { CardWords } from './CardWords.tsx';
import { EnglishWords, NotTranslated } from './EnglishWords.tsx';

/** One question, large, with everything needed to answer it. The words are the same in both hands. */
export function CardStep() {
  const { draft, library } = useAct();
  const shown = cardsWithWords(draft, library.purposes).find(({ place }) => place === draft.card);
  return shown ? <OneCard key={shown.card.purpose} shown={shown} /> : null;
}

function OneCard({ shown: { card, purpose, words } }: { shown: AnsweredCard }) {
  const { t } = useTranslation();
  const { draft, person, edit, next } = useAct();
  const { wording, language, translated, missing } = words;
  const now = new Date();
  const skip = () => {
    edit(answerCard(card.purpose, 'not-asked'));
    next();
  };
  return (
    <HandFrame
      dock={
        <AnswerButtons answer={card.answer} onAnswer={(answer) => edit(answerCard(card.purpose, answer))} />
      }
      forward={
        <>
          {!draft.handedOver && (
            <Button kind="quiet" icon={SkipForward} onPress={skip}>
              {t('act.card.skip')}
            </Button>
          )}
          <Button kind="main" iconAfter={ArrowRight} onPress={next}>
            {t('act.next')}
          </Button>
        </>
      }
    >
      <div className="hand-question">
        <NotTranslated missing={missing} />
        <ScreenTitle display>
          <span className="hand-words" {...writtenIn(language)}>
            {wording.question}
          </span>
        </ScreenTitle>
        <p className="hand-why" {...writtenIn(language)}>
          {wording.why}
        </p>
        {!decidesAlone(draft.decider.capacity) && (
          <p className="ui-soft">{t('act.hand.for', { name: callName(person) })}</p>
        )}
      </div>
      <CardWords recipient={purpose.recipient} wording={wording} language={language} />
      {translated && <EnglishWords recipient={purpose.recipient} translated={translated} />}
      <div className="act-pair">
        <OwnWords card={card} />
        {card.answer === 'thinking' && (
          <Choice
            row
            label={t('act.card.askAgain')}
            value={thinkingTimeUntil(card.askAgainOn, now)}
            onChange={(time) => edit(askAgain(card.purpose, dayAfter(now, thinkingTimes[time])))}
            options={(['week', 'fortnight', 'month'] as const).map((time) => ({
              value: time,
              label: t(`act.card.again.${time}`),
            }))}
          />
        )}
      </div>
    </HandFrame>
  );
}

/** Room for what a yes or a no does not say. Kept small, so that it never looks required. */
function OwnWords({ card }: { card: AnsweredCard['card'] }) {
  const { t } = useTranslation();
  const { edit } = useAct();
  const [open, setOpen] = useState(card.remark !== '');
  if (!open) {
    return (
      <div>
        <Button kind="quiet" icon={Pencil} onPress={() => setOpen(true)}>
          {t('act.card.say')}
        </Button>
      </div>
    );
  }
  return (
    <Field
      label={t('act.card.remark')}
      optional
      spellCheck
      value={card.remark}
      onChange={(value) => edit(remarkOn(card.purpose, value))}
      maxLength={400}
    />
  );
}
