import type { TFunction } from 'i18next';
import { useNow } from '../../ui/use-now.ts';

const MINUTE = 60_000;

/** Whole minutes until then, rounded up; 0 when it is over. By this laptop's clock: the office closes by its own. */
export function useMinutesLeft(until: string | null): number | null {
  const now = useNow();
  return until === null ? null : Math.max(0, Math.ceil((Date.parse(until) - now) / MINUTE));
}

/** `187` → `3 hours 7 minutes`. */
export function inHours(t: TFunction, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [t('glass.hour', { count: hours })] : []),
    ...(rest > 0 ? [t('glass.minute', { count: rest })] : []),
  ].join(' ');
}
