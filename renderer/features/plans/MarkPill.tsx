import { Check, CircleX, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { RecordView } from '../../vault/record-api.ts';

const pills = {
  agrees: { tone: 'calm', icon: Check },
  'does-not-agree': { tone: 'need', icon: CircleX },
  earlier: { tone: 'wait', icon: History },
} as const;

/** What a mark says, when, and whether the plan still has those words. `wording`: what the plan says now. */
export function MarkPill({ mark, wording }: { mark: RecordView; wording: string | null }) {
  const { t } = useTranslation();
  const says = mark.values['answer'] === 'agrees' ? 'agrees' : 'does-not-agree';
  const isEarlier = mark.values['wording'] !== wording;
  const date = showDate(mark.begun.at);
  return (
    <Pill {...pills[isEarlier ? 'earlier' : says]}>
      {t(isEarlier ? `plans.earlier.${says}` : `plans.now.${says}`, { date })}
    </Pill>
  );
}
