/** What the security page says: of what Doorstep does by itself, and of what somebody has written down in the register of checks. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { showDate } from '../../ui/format.ts';
import type { DeviceView, OfficeView } from '../../vault/office-api.ts';
import { recordWords } from '../record/words.ts';
import { nameOf } from '../shell/office.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { useEntries } from './entries.ts';

export interface SecurityFacts {
  facts: { term: string; value: string }[];
  laptops: { device: string; cells: [name: string, ...rest: string[]] }[];
}

export function useSecurityFacts(office: OfficeView | null): SecurityFacts {
  const translation = useTranslation();
  const { t } = translation;
  const vault = useVault();
  const load = useCallback(() => vault.call('keyDays'), [vault]);
  const { value: keys } = useLoaded(load, null);
  const checks = useEntries('security-check').map(({ entry }) => entry.values);
  const words = recordWords(translation, 'security-check');
  const last = (what: string) => {
    const [newest] = checks
      .filter((values) => values['what'] === what)
      .toSorted((a, b) => wordOf(b, 'doneOn').localeCompare(wordOf(a, 'doneOn')));
    if (newest === undefined) return t('security.notKnown');
    return t('security.checked', {
      date: showDate(wordOf(newest, 'doneOn')),
      by: wordOf(newest, 'by'),
      went: words.option('went', wordOf(newest, 'went')),
    });
  };
  const oldest = keys?.toSorted((a, b) => a.renewedAt.localeCompare(b.renewedAt))[0];
  const stateOf = ({ removed, wipedAt }: DeviceView) =>
    removed === null
      ? t('security.inUse')
      : wipedAt === null
        ? t('security.removed', { date: showDate(removed.at) })
        : t('security.wiped', { date: showDate(wipedAt) });
  return {
    facts: [
      { term: t('security.sealing'), value: t('security.sealingIs') },
      { term: t('security.road'), value: t('security.roadIs') },
      { term: t('security.passphrase'), value: t('security.passphraseIs') },
      {
        term: t('security.keyAge'),
        value:
          oldest === undefined
            ? t('security.notKnown')
            : t('security.keyAgeIs', { date: showDate(oldest.renewedAt) }),
      },
      { term: t('security.backup'), value: last('backup') },
      { term: t('security.restore'), value: last('restore') },
    ],
    laptops: (office?.devices ?? []).map((device) => ({
      device: device.device,
      cells: [
        nameOf(office, device.worker),
        showDate(device.since),
        device.lastSeen === null ? t('security.notKnown') : showDate(device.lastSeen),
        stateOf(device),
      ],
    })),
  };
}
