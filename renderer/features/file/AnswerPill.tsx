import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import type { DecisionNow } from '../../vault/api.ts';
import { answerIcons } from './answer-icons.ts';

const tones: Record<DecisionNow['answer'], Tone> = {
  given: 'calm',
  refused: 'need',
  'not-asked': 'plain',
  thinking: 'wait',
  withdrawn: 'need',
};

/** What a person answered, as colour, icon and word. */
export function AnswerPill({ answer }: { answer: DecisionNow['answer'] }) {
  const { t } = useTranslation();
  return (
    <Pill tone={tones[answer]} icon={answerIcons[answer]}>
      {t(`answer.${answer}`)}
    </Pill>
  );
}
