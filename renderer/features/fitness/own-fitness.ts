/** Whether whoever works here may open people's files today. */
import { localDay } from '../../../shared/rules/calendar.ts';
import { type Fitness, fitness, isShutOut } from '../../../shared/rules/fitness.ts';
import type { Route } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

export interface OwnFitness extends Fitness {
  /** Files are closed to them. */
  isShut: boolean;
  /** Whether the charity has set a day from which it counts. */
  counts: boolean;
}

/** Null until the organisation's own words are known. */
export function useOwnFitness(): OwnFitness | null {
  const library = useSession((session) => session.library);
  if (library === null) return null;
  const { me, organisation } = library;
  const today = localDay(new Date());
  const { fitnessFrom } = organisation;
  return { ...fitness(me, today), isShut: isShutOut(me, fitnessFrom, today), counts: fitnessFrom !== '' };
}

/** Screens that are about no person's file, or that somebody's safety may depend on. */
const open: readonly Route['at'][] = [
  'report-incident',
  'own-settings',
  'team',
  'member',
  'invite',
  'leaves',
  'device',
  'lost',
  'one-team',
  'new-team',
  'new-cards',
  'notice',
  'training',
  'security',
  'one-register',
  'tray',
  'glass',
  'break-glass',
  'glass-file',
  'visit',
  'check-out',
];

export const staysOpen = (at: Route['at']): boolean => open.includes(at);
