import { FolderOpen, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { FileView } from '../../vault/api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useReadOnly } from './read-only.ts';

/** People whose files are linked to this one, by a link on either side. Each file stays on its own. */
export function LinkedPeople({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const link = useRecordWords('link');
  const readOnly = useReadOnly();
  if (view.linked.length === 0) return null;
  return (
    <Card icon={Link2} title={t('household.linked')}>
      <Rows>
        {view.linked.map(({ file, name, recordNumber, relation, words }) => (
          <Row
            key={`${file}/${relation}`}
            name={name === '' ? t('household.notHere') : <Literal>{name}</Literal>}
            note={
              <>
                {link.label('relation')}{' '}
                <Literal>{words === '' ? link.option('relation', relation) : words}</Literal>
                {recordNumber !== '' && <> · {recordNumber}</>}
              </>
            }
          >
            {name !== '' && !readOnly && (
              <Button
                icon={FolderOpen}
                aria-label={t('household.openThis', { name })}
                onPress={() => go({ at: 'file', file, tab: 'overview' })}
              >
                {t('household.open')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}
