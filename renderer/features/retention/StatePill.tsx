/** How each state of a disposal looks. */
import {
  Archive,
  BadgeCheck,
  CalendarClock,
  CircleDashed,
  Eraser,
  FileSearch,
  Lock,
  type LucideIcon,
  Users,
} from 'lucide-react';
import type { DisposalState } from '../../../shared/rules/retention/disposal.ts';
import type { Tone } from '../../ui/Pill.tsx';

export const stateLook: Readonly<Record<DisposalState, { tone: Tone; icon: LucideIcon }>> = {
  'not-due': { tone: 'plain', icon: CircleDashed },
  due: { tone: 'need', icon: CalendarClock },
  held: { tone: 'wait', icon: Lock },
  appraised: { tone: 'wait', icon: FileSearch },
  approved: { tone: 'wait', icon: Users },
  destroying: { tone: 'need', icon: Eraser },
  certified: { tone: 'calm', icon: BadgeCheck },
  kept: { tone: 'plain', icon: Archive },
};
