import {
  CircleCheck,
  CirclePause,
  CircleX,
  Forward,
  Gavel,
  IdCard,
  Inbox,
  Landmark,
  MailCheck,
  Play,
  PoundSterling,
  Search,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Looks, Pill } from '../../ui/Pill.tsx';
import type { CaseClock } from './clock.ts';

const looks: Looks<CaseClock['state']> = {
  received: { tone: 'need', icon: Inbox },
  'id-pending': { tone: 'wait', icon: IdCard },
  'fee-pending': { tone: 'wait', icon: PoundSterling },
  running: { tone: 'brand', icon: Play },
  paused: { tone: 'wait', icon: CirclePause },
  decided: { tone: 'brand', icon: Gavel },
  refused: { tone: 'brand', icon: CircleX },
  delivered: { tone: 'calm', icon: MailCheck },
  transferred: { tone: 'calm', icon: Forward },
  closed: { tone: 'plain', icon: CircleCheck },
  acknowledged: { tone: 'brand', icon: MailCheck },
  enquiring: { tone: 'brand', icon: Search },
  outcome: { tone: 'calm', icon: MailCheck },
  escalated: { tone: 'wait', icon: Landmark },
};

/** Where a case stands. */
export function StatePill({ state }: Pick<CaseClock, 'state'>) {
  const { t } = useTranslation();
  return <Pill {...looks[state]}>{t(`requests.state.${state}`)}</Pill>;
}
