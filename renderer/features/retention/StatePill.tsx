import {
  Archive,
  BadgeCheck,
  CalendarClock,
  CircleDashed,
  Eraser,
  FileSearch,
  Lock,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DisposalState } from '../../../shared/rules/retention/disposal.ts';
import { type Looks, Pill } from '../../ui/Pill.tsx';

const looks: Looks<DisposalState> = {
  'not-due': { tone: 'plain', icon: CircleDashed },
  due: { tone: 'need', icon: CalendarClock },
  held: { tone: 'wait', icon: Lock },
  appraised: { tone: 'wait', icon: FileSearch },
  approved: { tone: 'wait', icon: Users },
  destroying: { tone: 'need', icon: Eraser },
  certified: { tone: 'calm', icon: BadgeCheck },
  kept: { tone: 'plain', icon: Archive },
};

export function StatePill({ state }: { state: DisposalState }) {
  const { t } = useTranslation();
  return <Pill {...looks[state]}>{t(`retention.state.${state}`)}</Pill>;
}
