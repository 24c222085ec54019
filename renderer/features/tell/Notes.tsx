import { ShieldAlert } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** What was told about a file to teams of this worker; nothing at all for everybody else. */
export function Notes({ file }: { file: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('notesAbout', file), [vault, file]);
  const { value: notes } = useLoaded(load, null);
  if (notes === null || notes.length === 0) return null;
  return (
    <Card icon={ShieldAlert} title={t('tell.notes')}>
      <Rows label={t('tell.notes')}>
        {notes.map(({ topic, words, at, worker }) => (
          <Row
            key={`${at}-${topic}-${worker}`}
            name={t(`teamKind.${topic}`)}
            note={
              <>
                <Literal lines>{words}</Literal>
                <br />
                {t('tell.note', { date: showDate(at), time: showTime(at), worker: inWords(worker) })}
              </>
            }
          />
        ))}
      </Rows>
      <p className="ui-soft card-foot">{t('tell.notesOnly')}</p>
    </Card>
  );
}
