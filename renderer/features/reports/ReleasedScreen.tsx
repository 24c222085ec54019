import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { ReleaseView } from '../../vault/report-api.ts';
import { usePaper } from '../shell/paper.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { PaperSheet } from '../shell/PrintedScreen.tsx';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { StatChart } from './StatChart.tsx';
import { StatKey } from './StatKey.tsx';
import { StatTable } from './StatTable.tsx';
import { useStatisticsTable } from './table.ts';
import { useStatistics } from './use-statistics.ts';

/** One released table: the sheet that is printed, and ways to take it out. What is not released cannot be taken out. */
export function ReleasedScreen({ record }: { record: string }) {
  const { t } = useTranslation();
  const { value, problem } = useStatistics();
  const release = value?.releases.find((one) => one.record === record);
  return (
    <Screen
      title={t('reports.released')}
      back={{ label: t('reports.back'), onPress: () => go({ at: 'reports' }) }}
    >
      <Stack>
        <ProblemNote problem={problem} />
        {value !== null && release === undefined && <p>{t('reports.gone')}</p>}
        {release !== undefined && (
          <>
            <TakeOut release={release} />
            <Sheet release={release} />
          </>
        )}
      </Stack>
    </Screen>
  );
}

function TakeOut({ release }: { release: ReleaseView }) {
  const { t } = useTranslation();
  const paper = usePaper({ thing: 'statistics', file: null });
  const saving = useSaveTable('statistics');
  const table = useStatisticsTable();
  return (
    <div className="screen-only">
      <Buttons>
        <Button
          kind="main"
          icon={FileSpreadsheet}
          busy={saving.busy}
          onPress={() => saving.save('statistics.csv', table(release))}
        >
          {t('reports.csv')}
        </Button>
        <Button icon={FileText} busy={paper.busy} onPress={paper.pdf}>
          {t('receipt.pdf')}
        </Button>
        <Button icon={Printer} busy={paper.busy} onPress={paper.print}>
          {t('reports.print')}
        </Button>
      </Buttons>
      <p role="status">
        {saving.said !== null && t(`reports.${saving.said}`)}{' '}
        {paper.said !== null && t(`receipt.${paper.said}`)}
      </p>
      <ProblemNote problem={saving.problem ?? paper.problem} />
    </div>
  );
}

function Sheet({ release }: { release: ReleaseView }) {
  const { t } = useTranslation();
  const { report, protection, reason, begun, table } = release;
  return (
    <PaperSheet label={t(`reports.names.${report}`)}>
      <StatTable released={release} />
      <p>{t(`reports.about.${report}`)}</p>
      <StatKey protection={protection} />
      <StatChart released={release} />
      {table.isPartial && <p>{t('reports.partial')}</p>}
      <p>
        {t('reports.releasedBy', { date: showDate(begun.at), worker: inWords(begun.workerName) })}{' '}
        <Literal>{reason}</Literal>
      </p>
      <ControllerLine />
    </PaperSheet>
  );
}
