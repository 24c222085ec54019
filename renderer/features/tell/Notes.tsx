import { ShieldAlert } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** How many a day begins with; all about one person stand in their file. */
const shown = 10;

/** What was told to teams of this worker, about a file or, with null, about anybody; nothing at all for everybody else. */
export function Notes({ file }: { file: string | null }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('notesAbout', file), [vault, file]);
  const { value: notes } = useLoaded(load, null);
  if (notes === null || notes.length === 0) return null;
  return (
    <Card icon={ShieldAlert} title={t('tell.notes')}>
      <Rows label={t('tell.notes')}>
        {notes.slice(0, file === null ? shown : undefined).map(({ about, topic, words, at, worker }) => (
          <Row
            key={`${at}-${topic}-${worker}`}
            name={
              file === null ? (
                <Literal>{about.personName || t('tell.someFile', { reference: about.reference })}</Literal>
              ) : (
                t(`teamKind.${topic}`)
              )
            }
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
