import { ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { restingOn } from '../../../shared/rules/due/rests-on.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { FileContext } from '../record/file-context.ts';
import { useHeadline } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useFile } from '../shell/use-file.ts';

/** Goals, care and photos that rest on what was taken back: each is to be ended, or to rest on something else. */
export function StillResting({ file, purposes }: { file: string; purposes: readonly string[] }) {
  const { t } = useTranslation();
  const { value: view } = useFile(file);
  if (view === null) return null;
  const standing = view.records.filter(({ mistake }) => mistake === '');
  const resting = purposes.flatMap((purpose) => restingOn(standing, purpose));
  return (
    <FileContext value={view}>
      <Card icon={ListTodo} title={t('sharing.resting')}>
        {resting.length === 0 ? (
          <p>{t('sharing.restingNone')}</p>
        ) : (
          <>
            <p>{t('sharing.restingDo')}</p>
            <Rows>
              {resting.map((record) => (
                <RestingRow key={record.record} record={record} />
              ))}
            </Rows>
          </>
        )}
      </Card>
    </FileContext>
  );
}

function RestingRow({ record: view }: { record: RecordView }) {
  const { t } = useTranslation();
  const words = useRecordWords(view.kind);
  const what = useHeadline()(view);
  const { file, kind, record } = view;
  return (
    <Row name={<Literal>{what}</Literal>} note={words.one}>
      <Button
        aria-label={t('record.common.changeThis', { what })}
        onPress={() => go({ at: 'record', file, kind, record })}
      >
        {t('record.common.change')}
      </Button>
    </Row>
  );
}
