import { BadgeCheck, CircleCheck, CircleX, Clock, type LucideIcon, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { showDate, showLength, showTime } from '../../../ui/format.ts';
import { List } from '../../../ui/List.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import type { VerifyReport } from '../../../vault/api.ts';
import { useAsk } from '../../shell/vault.tsx';

type Result = VerifyReport['steps'][number]['result'];

const icons: Record<Result, LucideIcon> = { ok: CircleCheck, failed: CircleX, 'not-yet': Clock };

/** Checks the act again, on this laptop, each time it is opened, and says step by step what was found. */
export function VerifyPanel({ file, act }: { file: string; act: string }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [report, setReport] = useState<VerifyReport | null>(null);
  const check = useCallback(async () => {
    const outcome = await ask('verifyAct', file, act);
    if (outcome?.ok) setReport(outcome.value);
  }, [ask, file, act]);
  useEffect(() => void check(), [check]);
  const broken = report?.steps.some(({ result }) => result === 'failed') ?? false;
  const verdict = report === null ? null : broken ? 'broken' : report.verified ? 'unchanged' : 'open';
  useEffect(() => {
    if (verdict) announce(t(`act.verify.${verdict}`));
  }, [verdict, t]);
  return (
    <Card title={t('act.verify.title')} icon={BadgeCheck}>
      <Stack tight>
        {verdict === null && problem === null && <p>{t('act.verify.checking')}</p>}
        {verdict === 'unchanged' && (
          <Banner tone="calm" icon={BadgeCheck} title={t('act.verify.unchanged')} />
        )}
        {verdict === 'open' && <Banner tone="wait">{t('act.verify.open')}</Banner>}
        {verdict === 'broken' && <Banner tone="need" role="alert" title={t('act.verify.broken')} />}
        <ProblemNote problem={problem} />
        {report && (
          <List className="act-verify-steps">
            {report.steps.map(({ step, result }) => {
              const Icon = icons[result];
              return (
                <li key={step} data-result={result}>
                  <Icon aria-hidden size={20} />
                  <span>
                    {t(`act.verify.${step}`)}: <strong>{t(`act.verify.${result}`)}</strong>
                  </span>
                </li>
              );
            })}
          </List>
        )}
        {report?.times && <Times times={report.times} />}
        <p>{t('act.verify.limits')}</p>
        <div>
          <Button kind="quiet" icon={RefreshCw} busy={busy} onPress={() => void check()}>
            {t('act.verify.again')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

/** The times that the office vouches for, around the one that the laptop claims. */
function Times({ times: { claimed, after, office } }: { times: NonNullable<VerifyReport['times']> }) {
  const { t } = useTranslation();
  const said = (iso: string) => ({ date: showDate(iso), time: showTime(iso) });
  const delay = office === null ? null : Date.parse(office) - Date.parse(claimed);
  return (
    <section>
      <h3>{t('act.verify.when')}</h3>
      <p>{t('act.verify.claimed', said(claimed))}</p>
      <p>{t('act.verify.after', said(after))}</p>
      {office !== null && <p>{t('act.verify.office', said(office))}</p>}
      {delay !== null && (
        <p>{delay < 0 ? t('act.verify.earlier') : t('act.verify.later', { length: showLength(delay) })}</p>
      )}
    </section>
  );
}
