import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Answer } from '../../../../shared/record/consent-act.ts';
import { answerIcons } from '../../file/answer-icons.ts';

const three = ['given', 'refused', 'thinking'] as const;

/** Yes, No, I want to think: the same size, the same weight, none chosen beforehand. Moving between them chooses nothing. */
export function AnswerButtons({
  answer,
  onAnswer,
}: {
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="hand-answers"
      aria-label={t('act.card.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={answer === null ? [] : [answer]}
      onSelectionChange={(keys) => {
        const chosen = three.find((each) => keys.has(each));
        if (chosen) onAnswer(chosen);
      }}
    >
      {three.map((each) => {
        const Icon = answerIcons[each];
        return (
          <ToggleButton key={each} id={each} className="hand-answer" data-answer={each}>
            <Icon aria-hidden size={28} />
            <span>{t(`act.card.${each}`)}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
