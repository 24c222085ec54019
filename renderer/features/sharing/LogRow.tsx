import { Check, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Card.tsx';
import { showDate, showList } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import type { SharingEntry } from '../../vault/sharing-api.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useEntryWords } from './entry-words.ts';

/** One thing that was shared, or stopped: to whom, about whom, what, and on what basis. */
export function LogRow({ entry }: { entry: SharingEntry }) {
  const { t } = useTranslation();
  const { purpose, basis, what, channel, stopped } = useEntryWords()(entry);
  return (
    <Row
      name={<Literal>{`${entry.recipientName}: ${entry.personName}, ${entry.recordNumber}`}</Literal>}
      note={
        <>
          {showDate(entry.at)} {t('record.common.by')} <Literal>{entry.workerName}</Literal>
          {'. '}
          {purpose}
          {'. '}
          {basis.join('. ')}
          {'. '}
          <Literal>{what.length === 0 ? t('sharing.nothingPicked') : showList(what)}</Literal>
          {channel !== '' && `. ${channel}.`}
        </>
      }
    >
      <Pills>
        {stopped === '' ? (
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
