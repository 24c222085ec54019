import { Check, CircleX } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientKinds } from '../../../shared/record/register/directory.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showList } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Stack } from '../../ui/Screen.tsx';
import type { SharingEntry } from '../../vault/sharing-api.ts';
import { recordWords, useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { quarterOf, quartersIn } from '../../../shared/rules/quarters.ts';

/** Every sharing over all files that one may open: to whom, what, on what basis. Nothing leaves the laptop from here. */
export function SharingLog() {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords('directory-entry');
  const [kind, setKind] = useState('');
  const [quarter, setQuarter] = useState('');
  const load = useCallback(() => vault.call('sharingLog'), [vault]);
  const { value: log, problem } = useLoaded(load, null);
  if (log === null) return <ProblemNote problem={problem} />;
  const kinds = recipientKinds.filter((code) => log.some(({ recipientKind }) => recipientKind === code));
  const shown = log.filter(
    (one) => (kind === '' || one.recipientKind === kind) && (quarter === '' || quarterOf(one.at) === quarter),
  );
  return (
    <Stack>
      <Columns>
        <Pick
          label={t('sharing.byKind')}
          nothing={t('sharing.all')}
          options={kinds.map((code) => ({ value: code, label: words.option('kind', code) }))}
          value={kind}
          onChange={setKind}
        />
        <Pick
          label={t('sharing.byQuarter')}
          nothing={t('sharing.all')}
          options={quartersIn(log.map(({ at }) => at)).map((value) => ({
            value,
            label: t('sharing.quarter', { year: value.slice(0, 4), quarter: value.slice(5) }),
          }))}
          value={quarter}
          onChange={setQuarter}
        />
      </Columns>
      <Card title={t('sharing.count', { count: shown.length })}>
        {shown.length === 0 ? (
          <p>{t('sharing.none')}</p>
        ) : (
          <Rows>
            {shown.map((entry) => (
              <LogRow key={entry.record} entry={entry} />
            ))}
          </Rows>
        )}
      </Card>
    </Stack>
  );
}

function LogRow({ entry }: { entry: SharingEntry }) {
  const translation = useTranslation();
  const { t } = translation;
  const words = useRecordWords('sharing');
  const what = [
    ...new Set(entry.items.map((kind) => recordWords(translation, kind).one)),
    ...entry.details.map((detail) => words.option('details', detail)),
    ...(entry.alsoSaid === '' ? [] : [entry.alsoSaid]),
  ];
  const basis = [entry.six, entry.nine]
    .filter((code) => code !== '')
    .map((code) => words.option(code === entry.six ? 'six' : 'nine', code));
  const stopped = entry.stopped === 'REFUSED' ? t('sharing.refused') : words.option('stopped', entry.stopped);
  return (
    <Row
      name={<Literal>{`${entry.recipientName}: ${entry.personName}, ${entry.recordNumber}`}</Literal>}
      note={
        <>
          {showDate(entry.at)} {t('record.common.by')} <Literal>{entry.workerName}</Literal>
          {'. '}
          {words.option('purpose', entry.purpose)}
          {'. '}
          {basis.join('. ')}
          {'. '}
          <Literal>{what.length === 0 ? t('sharing.nothingPicked') : showList(what)}</Literal>
          {entry.channel !== '' && `. ${words.option('channel', entry.channel)}.`}
        </>
      }
    >
      <Pills>
        {entry.stopped === '' ? (
          <Pill tone="calm" icon={Check}>
            {t('sharing.went')}
          </Pill>
        ) : (
          <Pill tone="need" icon={CircleX}>
            {stopped}
          </Pill>
        )}
        <SafetyPill safety={entry.safety} />
      </Pills>
      <Button
        aria-label={t('sharing.openFileOf', { name: entry.personName })}
        onPress={() => go({ at: 'file', file: entry.file, tab: 'record', section: 'sharing' })}
      >
        {t('sharing.openFile')}
      </Button>
    </Row>
  );
}
