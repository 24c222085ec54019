import type { TFunction } from 'i18next';
import { Ban, CircleCheck, Eraser } from 'lucide-react';
import { showDate } from '../../../ui/format.ts';
import type { Looks } from '../../../ui/Pill.tsx';
import type { DeviceView, OfficeView } from '../../../vault/office-api.ts';
import { whenIn } from '../team-words.ts';

export type DeviceState = 'inUse' | 'removed' | 'wiped';

export function deviceState({ removed, wipedAt }: DeviceView): DeviceState {
  if (removed === null) return 'inUse';
  return wipedAt === null ? 'removed' : 'wiped';
}

export const deviceLook: Looks<DeviceState> = {
  inUse: { tone: 'calm', icon: CircleCheck },
  removed: { tone: 'wait', icon: Ban },
  wiped: { tone: 'plain', icon: Eraser },
};

/** Since when it belongs, and when the office last heard of it. Only custodians may ask for the latter. */
export function deviceFacts(
  t: TFunction,
  { me }: OfficeView,
  { since, lastSeen, mine }: DeviceView,
): string[] {
  const seen =
    lastSeen === null
      ? me.custodian && !mine
        ? [t('team.laptop.seenNever')]
        : []
      : [t('team.laptop.seen', { when: whenIn(t, lastSeen) })];
  return [t('team.laptop.since', { date: showDate(since) }), ...seen];
}
