import { CircleCheck, CircleX, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { presets } from '../../../shared/rules/small-numbers/presets.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Stack } from '../../ui/Screen.tsx';
import type { CountedReport } from '../../vault/report-api.ts';
import { go } from '../shell/route.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { StatChart } from './StatChart.tsx';
import { StatKey } from './StatKey.tsx';
import { StatTable } from './StatTable.tsx';

/** What was counted, as it would leave the charity; what was hidden and why; and whether it may go. */
export function CountResult({ counted, onReleased }: { counted: CountedReport; onReleased: () => void }) {
  const { t } = useTranslation();
  const { form, result } = counted;
  return (
    <Card title={t(`reports.names.${form.report}`)}>
      <Stack>
        <FilesCounted counted={counted} />
        {result.state === 'withheld' ? (
          <Banner tone="need" icon={EyeOff}>
            {t(`reports.withheld.${result.because}`, { below: presets[form.protection].withholdBelow })}
          </Banner>
        ) : (
          <>
            <p>{hiddenWords(result.hidden)}</p>
            <StatTable released={{ ...form, table: result.table }} />
            <StatKey protection={form.protection} />
            <StatChart released={{ ...form, table: result.table }} />
            <MayGo verdict={result.verdict} />
            {result.verdict.allowed && <ReleaseForm form={form} onReleased={onReleased} />}
          </>
        )}
      </Stack>
    </Card>
  );

  function hiddenWords({ small, also }: { small: number; also: number }): string {
    if (small === 0) return t('reports.nothingHidden');
    const first = t('reports.hidSmall', { count: small, most: presets[form.protection].hideBelow - 1 });
    return also === 0 ? first : `${first} ${t('reports.hidAlso', { count: also })}`;
  }
}

function FilesCounted({ counted: { files } }: { counted: CountedReport }) {
  const { t } = useTranslation();
  const { counted, resting, missing, unfollowed, asOf } = files;
  return (
    <>
      <p>
        {t('reports.counted', { count: counted })}{' '}
        {asOf !== null && t('reports.asOf', { date: showDate(asOf), time: showTime(asOf) })}{' '}
        {resting > 0 && t('reports.resting', { count: resting })}
      </p>
      {missing > 0 && <Banner tone="need">{t('reports.missing', { count: missing })}</Banner>}
      {unfollowed > 0 && <Banner tone="need">{t('reports.unfollowed')}</Banner>}
      {missing + unfollowed === 0 && <p>{t('reports.whole')}</p>}
    </>
  );
}

type Verdict = Extract<CountedReport['result'], { state: 'published' }>['verdict'];

function MayGo({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  if (verdict.allowed) {
    return (
      <Banner tone="calm" icon={CircleCheck}>
        {t(verdict.isRepeat ? 'reports.repeat' : 'reports.mayGo')}
      </Banner>
    );
  }
  const { why, earlier } = verdict;
  return (
    <Banner tone="need" icon={CircleX}>
      <p>{t(`reports.refused.${why}`)}</p>
      {earlier !== null && (
        <Button kind="quiet" onPress={() => go({ at: 'released', record: earlier })}>
          {t('reports.showEarlier')}
        </Button>
      )}
    </Banner>
  );
}
