import {
  Car,
  DoorOpen,
  Ear,
  HeartPulse,
  type LucideIcon,
  MessageCircle,
  Siren,
  TriangleAlert,
} from 'lucide-react';
import type { ShownAlert } from '../../../shared/rules/alerts.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { useRecordWords } from '../record/words.ts';

const icons: Record<string, LucideIcon> = {
  risk: Siren,
  health: HeartPulse,
  premises: DoorOpen,
  contact: MessageCircle,
  travel: Car,
};

export function alertIcon(category: string): LucideIcon {
  return icons[category] ?? TriangleAlert;
}

/** What to know before the door, each with its kind. */
export function AlertPills({ alerts }: { alerts: readonly ShownAlert[] }) {
  const kind = useRecordWords('alert');
  return alerts.map(({ category, words }) => (
    <Pill key={`${category}/${words}`} tone="wait" icon={alertIcon(category)}>
      {category !== '' && <>{kind.option('category', category)}: </>}
      <Literal>{words}</Literal>
    </Pill>
  ));
}

/** What somebody needs to understand us: seen wherever their name is, so that nobody writes or calls in the wrong way. */
export function NeedsPill({ needs }: { needs: readonly string[] }) {
  const person = useRecordWords('person');
  if (needs.length === 0) return null;
  return (
    <Pill tone="brand" icon={Ear}>
      {needs.map((need) => person.option('accessNeeds', need)).join(', ')}
    </Pill>
  );
}
