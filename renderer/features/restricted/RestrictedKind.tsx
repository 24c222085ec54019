import { CircleCheck, FolderLock, Plus } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** A kind that one team alone reads, in a person's file: that it was sent, for everybody; what was sent, for the team. */
export function RestrictedKind({ view, kind }: { view: FileView; kind: CaseKindName }) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords(kind);
  const readOnly = useReadOnly();
  const { kept } = caseKindOf(kind);
  const load = useCallback(() => vault.call('restrictedRecords', view.file, kind), [vault, view.file, kind]);
  const { value: readable } = useLoaded(load, null);
  const sent = view.records
    .filter((one) => one.kind === 'sent-away' && one.values['what'] === kept)
    .toReversed();
  return (
    <Card icon={FolderLock} title={words.many}>
      <Stack>
        <p className="ui-soft">{t(kept === 'safeguarding' ? 'restricted.concernNote' : 'restricted.note')}</p>
        {sent.length > 0 && (
          <Rows label={t('restricted.sent')}>
            {sent.map(({ record, values, begun }) => (
              <Row
                key={record}
                name={t('restricted.sentOn', { date: showDate(begun.at), time: showTime(begun.at) })}
                note={
                  <>
                    <Literal>{begun.workerName}</Literal>{' '}
                    <span className="file-reference">{wordOf(values, 'reference')}</span>
                  </>
                }
              >
                <Pill tone="calm" icon={CircleCheck}>
                  {t('restricted.completed')}
                </Pill>
              </Row>
            ))}
          </Rows>
        )}
        {!readOnly && (
          <Buttons>
            <Button icon={Plus} onPress={() => go({ at: 'record', file: view.file, kind, record: null })}>
              {words.add}
            </Button>
          </Buttons>
        )}
        {readable !== null && readable.length > 0 && (
          <Rows label={t('restricted.toYou')}>
            {readable.map(({ view: { file, begun }, reference }) => (
              <Row
                key={file}
                name={<span className="file-reference">{reference}</span>}
                note={t('tell.note', {
                  date: showDate(begun.at),
                  time: showTime(begun.at),
                  worker: begun.workerName,
                })}
              >
                <Button
                  aria-label={t('restricted.openThis', { reference })}
                  onPress={() =>
                    go(
                      kept === 'data-protection' ? { at: 'request', file } : { at: 'restricted', kind, file },
                    )
                  }
                >
                  {t('restricted.open')}
                </Button>
              </Row>
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}
