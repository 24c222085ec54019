/** Where an incident stands, by what comes next, and how that looks. */
import { CircleCheck, Gavel, Hand, Lightbulb, Mail, Megaphone, Scale, SquareCheckBig } from 'lucide-react';
import type { IncidentNow, NextStep } from '../../../shared/rules/incident.ts';
import type { Looks } from '../../ui/Pill.tsx';

export type IncidentState = NextStep | 'done';

export const stateOf = ({ next }: Pick<IncidentNow, 'next'>): IncidentState => next ?? 'done';

export const stateLook: Looks<IncidentState> = {
  contained: { tone: 'need', icon: Hand },
  assessed: { tone: 'need', icon: Scale },
  decided: { tone: 'need', icon: Gavel },
  'regulator-told': { tone: 'need', icon: Megaphone },
  'people-told': { tone: 'need', icon: Mail },
  lessons: { tone: 'wait', icon: Lightbulb },
  closed: { tone: 'wait', icon: SquareCheckBig },
  done: { tone: 'calm', icon: CircleCheck },
};
