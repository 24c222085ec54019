import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Decision, inEnglish } from '../../../../shared/record/consent-act.ts';
import { questionLanguage } from '../../../../shared/record/organisation.ts';
import { Button } from '../../../ui/Button.tsx';
import { Facts } from '../../../ui/Card.tsx';
import { showDate } from '../../../ui/format.ts';
import { List } from '../../../ui/List.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import { AnswerPill } from '../../file/AnswerPill.tsx';
import { writtenIn } from '../../../ui/written-in.ts';
import { languageName } from '../logic/notice.ts';
import { CardWords } from '../steps/CardWords.tsx';
import { EnglishWords } from '../steps/EnglishWords.tsx';

/** Each decision of an act, with the exact words that were shown. `onWithdraw` is offered for what is still in force. */
export function DecisionList({
  decisions,
  inForce,
  onWithdraw,
}: {
  decisions: readonly Decision[];
  inForce: (purpose: string) => boolean;
  onWithdraw: (purpose: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <List className="act-decisions">
      {decisions.map((decision) => (
        <li key={decision.purpose} className="act-decision">
          <div className="act-decision-head">
            <h3>{inEnglish(decision).question}</h3>
            <AnswerPill answer={decision.answer} />
            {inForce(decision.purpose) && (
              <Button
                icon={Undo2}
                aria-label={t('act.view.withdrawIt', { question: inEnglish(decision).question })}
                onPress={() => onWithdraw(decision.purpose)}
              >
                {t('act.view.withdraw')}
              </Button>
            )}
          </div>
          <Facts
            facts={[
              { term: t('act.view.recipient'), value: decision.recipient?.name ?? t('act.view.nobody') },
              { term: t('act.view.basis'), value: decision.basis },
              ...(decision.remark === ''
                ? []
                : [{ term: t('act.view.remark'), value: <Literal>{decision.remark}</Literal> }]),
              ...(decision.askAgainOn === ''
                ? []
                : [{ term: t('act.view.askAgain'), value: showDate(decision.askAgainOn) }]),
            ]}
          />
          <ShownWords decision={decision} />
        </li>
      ))}
    </List>
  );
}

/** The words that the person met; where they are a translation, it says so, and has the English ones under them. */
function ShownWords({ decision: { shown, translated, recipient } }: { decision: Decision }) {
  const { t } = useTranslation();
  const language = translated?.language ?? questionLanguage;
  return (
    <>
      <details>
        <summary>
          {translated
            ? t('act.view.cardWordsIn', { language: languageName(language) })
            : t('act.view.cardWords')}
        </summary>
        <div className="act-decision-words">
          {translated && (
            <p {...writtenIn(language)}>
              <strong>{shown.question}</strong>
            </p>
          )}
          <p {...writtenIn(language)}>{shown.why}</p>
          <CardWords recipient={recipient} wording={shown} language={language} />
        </div>
      </details>
      {translated && <EnglishWords recipient={recipient} translated={translated} />}
    </>
  );
}
