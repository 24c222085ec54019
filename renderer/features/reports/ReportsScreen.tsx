import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { announce } from '../../ui/announce.ts';
import type { CountedReport, ReleaseView, ReportForm } from '../../vault/report-api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { CountForm } from './CountForm.tsx';
import { CountResult } from './CountResult.tsx';
import { useStatistics } from './use-statistics.ts';
import { useReportWords } from './words.ts';

/** Numbers that name nobody: the data-protection team counts and releases, everybody reads what was released. */
export function ReportsScreen() {
  const { t } = useTranslation();
  const { value, problem: unread } = useStatistics();
  const { busy, problem, ask } = useAsk();
  const [counted, setCounted] = useState<CountedReport | null>(null);
  const count = useCallback(
    async (form: ReportForm) => {
      setCounted(null);
      const outcome = await ask('countReport', form);
      if (outcome?.ok !== true) return;
      setCounted(outcome.value);
      announce(t(outcome.value.result.state === 'published' ? 'reports.isCounted' : 'reports.isWithheld'));
    },
    [ask, t],
  );
  return (
    <Screen title={t('reports.title')} lead={t('reports.lead')}>
      <Stack>
        <ProblemNote problem={problem ?? unread} />
        {value?.mayCount === true && (
          <CountForm today={value.today} busy={busy} onCount={(form) => void count(form)} />
        )}
        {counted !== null && <CountResult counted={counted} onReleased={() => void count(counted.form)} />}
        {value !== null && <Releases releases={value.releases} mayCount={value.mayCount} />}
      </Stack>
    </Screen>
  );
}

function Releases({ releases, mayCount }: { releases: readonly ReleaseView[]; mayCount: boolean }) {
  const { t } = useTranslation();
  return (
    <Card title={t('reports.log')}>
      <Stack tight>
        {!mayCount && <p>{t('reports.onlyTeam')}</p>}
        {releases.length === 0 && <p>{t('reports.none')}</p>}
        {releases.length > 0 && (
          <Rows label={t('reports.log')}>
            {releases.map((one) => (
              <ReleaseRow key={one.record} release={one} />
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}

function ReleaseRow({ release }: { release: ReleaseView }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const { report, period, reason, begun, record } = release;
  const name = `${t(`reports.names.${report}`)}, ${words.period(period)}`;
  return (
    <Row
      name={name}
      note={
        <>
          {t('reports.releasedBy', { date: showDate(begun.at), worker: inWords(begun.workerName) })}{' '}
          <Literal>{reason}</Literal>
        </>
      }
    >
      <Button aria-label={t('reports.openThis', { name })} onPress={() => go({ at: 'released', record })}>
        {t('reports.open')}
      </Button>
    </Row>
  );
}
