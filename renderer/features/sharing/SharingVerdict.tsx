import { CircleCheck, CircleX, FileText, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../shared/rules/sharing-gate.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { backToSection } from '../record/places.ts';
import type { BeneathProps } from '../record/special.ts';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { useGate } from './use-gate.ts';

/**
 * What the gate says of the form as it stands, before anything leaves: always in sight, and said aloud when it changes. The vault asks it
 * once more when it is saved.
 */
export function SharingVerdict({ view, typed, start, saving }: BeneathProps) {
  const { t } = useTranslation();
  const gate = useGate(view, typed);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const verdict = gate?.verdict ?? null;
  const isKept = verdict?.allowed === false && verdict.why !== 'SHARING_NO_REASON';

  const keepStopped = () =>
    saving(async () => {
      const form = { file: view.file, kind: 'sharing' as const, record: null, typed, seen: {}, start };
      const kept = await ask('keepStopped', form);
      if (kept?.ok !== true || kept.value.record === '') return false;
      announce(t('sharing.stoppedKept'));
      backToSection(view.file, 'sharing');
      return true;
    });

  return (
    <Stack tight>
      {/* There before it has words: what is written into it is then said aloud. */}
      <div role="status">
        <Stack tight>
          {verdict === null ? (
            <Banner tone="brand" icon={Scale} title={t('sharing.notYet')}>
              {t('sharing.notYetDo')}
            </Banner>
          ) : (
            <Said verdict={verdict} />
          )}
          {gate !== null && gate.aboutOthers > 0 && (
            <Banner tone="wait">{t('sharing.aboutOthers', { count: gate.aboutOthers })}</Banner>
          )}
        </Stack>
      </div>
      {isKept && (
        <Buttons>
          <Button icon={FileText} busy={busy} onPress={() => void keepStopped()} {...lock}>
            {t('sharing.keepStopped')}
          </Button>
        </Buttons>
      )}
      <ProblemNote problem={problem} />
    </Stack>
  );
}

function Said({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const words = useRecordWords('sharing');
  if (verdict.allowed) {
    return (
      <Banner tone="calm" icon={CircleCheck} title={t('sharing.allowed')}>
        {t(verdict.consent === null ? 'sharing.onReason' : 'sharing.onConsent')}
      </Banner>
    );
  }
  return (
    <Banner tone="need" icon={CircleX} title={t('sharing.blocked')}>
      <p>{t(`problems.${verdict.why}`)}</p>
      {verdict.instead.length > 0 && (
        <>
          <p>{t('sharing.instead')}</p>
          <ul>
            {verdict.instead.map((purpose) => (
              <li key={purpose}>{words.option('purpose', purpose)}</li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
