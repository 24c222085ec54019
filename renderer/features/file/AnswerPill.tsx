import { Check, CircleDashed, Cloud, type LucideIcon, Undo2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill, type Tone } from '../../ui/Pill.tsx';
import type { DecisionNow } from '../../vault/api.ts';

const looks: Record<DecisionNow['answer'], { tone: Tone; icon: LucideIcon }> = {
  given: { tone: 'calm', icon: Check },
  refused: { tone: 'need', icon: X },
  'not-asked': { tone: 'plain', icon: CircleDashed },
  thinking: { tone: 'wait', icon: Cloud },
  withdrawn: { tone: 'need', icon: Undo2 },
};

/** What a person answered, as colour, icon and word. */
export function AnswerPill({ answer }: { answer: DecisionNow['answer'] }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[answer];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`answer.${answer}`)}
    </Pill>
  );
}
