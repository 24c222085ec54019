import { Calculator } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { protectionNames, type ProtectionName } from '../../../shared/rules/small-numbers/presets.ts';
import { pastPeriods, periodLengths } from '../../../shared/rules/statistics/periods.ts';
import { isReport, type ReportName, reportNames } from '../../../shared/rules/statistics/reports.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { Columns, Stack } from '../../ui/Screen.tsx';
import type { ReportForm } from '../../vault/report-api.ts';
import { StageProgress } from '../unlock/StageProgress.tsx';
import { useReportWords } from './words.ts';

/** What to count and over which period. Only whole periods that are over: any other could be set against what went out. */
export function CountForm({
  today,
  busy,
  onCount,
}: {
  today: string;
  busy: boolean;
  onCount: (form: ReportForm) => void;
}) {
  const { t } = useTranslation();
  const words = useReportWords();
  const [report, setReport] = useState<ReportName | ''>('');
  const [chosen, setChosen] = useState('');
  const [protection, setProtection] = useState<ProtectionName>('standard');
  const [tried, setTried] = useState(false);
  const periods = periodLengths.flatMap((length) => pastPeriods(length, today));
  const period = periods.find(({ from, until }) => `${from}/${until}` === chosen);
  const count = () => {
    setTried(true);
    if (isReport(report) && period !== undefined) onCount({ report, period, protection });
  };
  return (
    <Card icon={Calculator} title={t('reports.countTitle')}>
      <Stack>
        <Columns>
          <Pick
            label={t('reports.what')}
            nothing={t('reports.choose')}
            problem={tried && report === '' ? t('reports.chooseWhat') : undefined}
            options={reportNames.map((name) => ({ value: name, label: t(`reports.names.${name}`) }))}
            value={report}
            onChange={setReport}
          />
          <Pick
            label={t('reports.when')}
            hint={t('reports.whenHint')}
            nothing={t('reports.choose')}
            problem={tried && period === undefined ? t('reports.chooseWhen') : undefined}
            options={periods.map((one) => ({ value: `${one.from}/${one.until}`, label: words.period(one) }))}
            value={chosen}
            onChange={setChosen}
          />
        </Columns>
        {report !== '' && <p className="ui-soft">{t(`reports.about.${report}`)}</p>}
        <Choice
          label={t('reports.protection')}
          options={protectionNames.map((name) => ({ value: name, label: t(`reports.protections.${name}`) }))}
          value={protection}
          onChange={setProtection}
        />
        <div>
          <Button kind="main" busy={busy} onPress={count}>
            {t('reports.count')}
          </Button>
        </div>
        {busy && <StageProgress />}
      </Stack>
    </Card>
  );
}
