import { CircleCheck, CircleX, FileText, Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { GateView } from '../../vault/sharing-api.ts';
import type { BeneathProps } from '../record/special.ts';
import { backToSection } from '../record/places.ts';
import { useRecordWords } from '../record/words.ts';
import { useAsk, useVault } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** What the gate says of the form as it stands, before anything leaves. The vault asks it once more when it is saved. */
export function SharingVerdict({ view, typed, start, saving }: BeneathProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords('sharing');
  const [gate, setGate] = useState<GateView | null>(null);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const form = { file: view.file, kind: 'sharing' as const, record: null, typed, seen: {}, start };

  useEffect(() => {
    let wanted = true;
    const question = { file: view.file, kind: 'sharing' as const, record: null, typed, seen: {} };
    void vault.call('sharingGate', question).then((outcome) => {
      if (wanted && outcome.ok) setGate(outcome.value);
    });
    return () => {
      wanted = false;
    };
    // A withdrawal that comes in meanwhile makes the view a new one.
  }, [vault, view, typed]);

  const keepStopped = () =>
    saving(async () => {
      const kept = await ask('keepStopped', form);
      if (kept?.ok !== true || kept.value.record === '') return false;
      announce(t('sharing.stoppedKept'));
      backToSection(view.file, 'sharing');
      return true;
    });

  if (gate === null || gate.verdict === null) return null;
  const { verdict, aboutOthers, letter } = gate;
  return (
    <Stack tight>
      {aboutOthers > 0 && <Banner tone="wait">{t('sharing.aboutOthers', { count: aboutOthers })}</Banner>}
      {verdict.allowed ? (
        <Banner tone="calm" icon={CircleCheck} title={t('sharing.allowed')} role="status">
          {t(verdict.consent === null ? 'sharing.onReason' : 'sharing.onConsent')}
        </Banner>
      ) : (
        <Banner tone="need" icon={CircleX} title={t('sharing.blocked')} role="status">
          <p>{t(`problems.${verdict.why}`)}</p>
          {verdict.instead.length > 0 && (
            <>
              <p>
                <Scale aria-hidden size={18} /> {t('sharing.instead')}
              </p>
              <ul>
                {verdict.instead.map((purpose) => (
                  <li key={purpose}>{words.option('purpose', purpose)}</li>
                ))}
              </ul>
            </>
          )}
          {verdict.why !== 'SHARING_NO_REASON' && (
            <Buttons>
              <Button icon={FileText} busy={busy} onPress={() => void keepStopped()} {...lock}>
                {t('sharing.keepStopped')}
              </Button>
            </Buttons>
          )}
        </Banner>
      )}
      {letter !== '' && (
        <Card title={t('sharing.letterSoFar')}>
          <Literal lines>{letter}</Literal>
        </Card>
      )}
      <ProblemNote problem={problem} />
    </Stack>
  );
}
