import { CircleCheck, Eye, Inbox, Send } from 'lucide-react';
import type { ConcernState } from '../../../shared/record/case/concern-status.ts';
import { type Looks, Pill } from '../../ui/Pill.tsx';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '../record/words.ts';

const looks: Looks<ConcernState> = {
  received: { tone: 'brand', icon: Inbox },
  looking: { tone: 'brand', icon: Eye },
  referred: { tone: 'brand', icon: Send },
  closed: { tone: 'calm', icon: CircleCheck },
};

/** How far a concern has come, in colour, icon and word. */
export function StatePill({ state }: { state: ConcernState | null }) {
  const { t } = useTranslation();
  const words = useRecordWords('concern-status');
  if (state === null) {
    return (
      <Pill tone="wait" icon={Inbox}>
        {t('concerns.new')}
      </Pill>
    );
  }
  return <Pill {...looks[state]}>{words.option('state', state)}</Pill>;
}
