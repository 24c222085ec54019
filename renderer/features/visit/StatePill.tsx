import { CalendarClock, CircleCheck, Clock, DoorOpen, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { visitState, type VisitState } from '../../../shared/rules/overdue.ts';
import { showLength } from '../../ui/format.ts';
import { type Looks, Pill } from '../../ui/Pill.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { VisitView } from '../../vault/visit-api.ts';

const looks: Looks<VisitState['is']> = {
  planned: { tone: 'plain', icon: CalendarClock },
  in: { tone: 'brand', icon: DoorOpen },
  'due-soon': { tone: 'wait', icon: Clock },
  overdue: { tone: 'need', icon: Siren },
  closed: { tone: 'calm', icon: CircleCheck },
};

/** How a visit stands now, in a word or two. */
export function StatePill({ visit }: { visit: VisitView }) {
  const { t } = useTranslation();
  const state = visitState(visit, useNow());
  if (visit.needsHelp) {
    return (
      <Pill tone="need" icon={Siren}>
        {t('visit.state.help')}
      </Pill>
    );
  }
  const length = state.is === 'overdue' ? state.by : state.is === 'due-soon' ? state.left : 0;
  return <Pill {...looks[state.is]}>{t(`visit.state.${state.is}`, { length: showLength(length) })}</Pill>;
}
