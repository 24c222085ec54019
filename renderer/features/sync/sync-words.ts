/** The state of the link in words. Never claims more than the vault said. */
import type { TFunction } from 'i18next';
import type { SyncStatus } from '../../vault/api.ts';
import { isSameDay, showDate, showTime } from '../../ui/format.ts';
import type { Tone } from '../../ui/Pill.tsx';

export function syncHeadline(t: TFunction, { stage, waiting, tray }: SyncStatus): string {
  switch (stage) {
    case 'sending':
      return t('sync.sending');
    case 'receiving':
      return t('sync.receiving');
    case 'needs-you':
      return t('sync.needsYou', { count: Math.max(tray.length, 1) });
    case 'offline':
    case 'waiting':
      return waiting > 0
        ? t('sync.waiting', { count: waiting })
        : t(stage === 'offline' ? 'sync.offline' : 'sync.soon');
    case 'up-to-date':
      return t('sync.upToDate');
  }
}

/** Where what is not at the office yet is kept. */
export function syncDetail(t: TFunction, { stage, waiting, keptIn }: SyncStatus): string | null {
  if (waiting > 0)
    return t(keptIn === 'browser' ? 'sync.keptInBrowser' : 'sync.keptOnLaptop', { count: waiting });
  return stage === 'offline' ? t('sync.workOn') : null;
}

export function officeAnswered(t: TFunction, { officeLastAnswered }: SyncStatus, now: Date): string {
  if (officeLastAnswered === null) return t('sync.neverAnswered');
  const time = showTime(officeLastAnswered);
  return isSameDay(officeLastAnswered, now)
    ? t('sync.answeredToday', { time })
    : t('sync.answeredOn', { date: showDate(officeLastAnswered), time });
}

export function syncTone({ stage, waiting }: SyncStatus): Exclude<Tone, 'plain'> {
  if (stage === 'needs-you') return 'need';
  if (stage === 'sending' || stage === 'receiving') return 'brand';
  return stage === 'up-to-date' && waiting === 0 ? 'calm' : 'wait';
}
