import { PencilLine, Plus } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegisterName, registerOf } from '../../../shared/record/register/index.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { EntryView } from '../../vault/register-api.ts';
import { entryName } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

interface RegisterProps {
  of: RegisterName;
  lead?: string;
  /** What stands beside the name of an entry. */
  Note?: ComponentType<{ entry: EntryView }>;
}

/** One register of the organisation. Everybody reads it; administrators write it. */
export function Register({ of, lead, Note = EntryNote }: RegisterProps) {
  const { t } = useTranslation();
  const words = useRecordWords(of);
  const all = useSession(({ library }) => library?.registers) ?? [];
  const me = useOffice().value?.me;
  const mayWrite = (registerOf(of).writers === 'custodians' ? me?.custodian : me?.administrator) === true;
  const entries = all.filter(({ register }) => register === of);
  const isEnded = ({ values }: EntryView) => values['endedOn'] !== undefined && values['endedOn'] !== '';
  const ended = entries.filter(isEnded);
  return (
    <Card title={words.many}>
      <Stack>
        {lead !== undefined && <p className="ui-soft">{lead}</p>}
        {!mayWrite && <p className="ui-soft">{t('sharing.administrators')}</p>}
        {mayWrite && (
          <Buttons>
            <Button icon={Plus} onPress={() => go({ at: 'register-entry', register: of, record: null })}>
              {words.add}
            </Button>
          </Buttons>
        )}
        {entries.length === 0 && <p className="ui-soft">{t('record.common.empty')}</p>}
        <Entries Note={Note} entries={entries.filter((entry) => !isEnded(entry))} mayChange={mayWrite} />
        {ended.length > 0 && (
          <details>
            <summary>{t('sharing.ended', { count: ended.length })}</summary>
            <Entries Note={Note} entries={ended} mayChange={mayWrite} />
          </details>
        )}
      </Stack>
    </Card>
  );
}

interface EntriesProps extends Required<Pick<RegisterProps, 'Note'>> {
  entries: readonly EntryView[];
  mayChange: boolean;
}

function Entries({ entries, mayChange, Note }: EntriesProps) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Rows>
      {entries.map((entry) => (
        <Row key={entry.record} name={<Literal>{entryName(entry)}</Literal>} note={<Note entry={entry} />}>
          {mayChange && registerOf(entry.register).merge === 'fields' && (
            <Button
              icon={PencilLine}
              aria-label={t('record.common.changeThis', { what: entryName(entry) })}
              onPress={() => go({ at: 'register-entry', register: entry.register, record: entry.record })}
            >
              {t('record.common.change')}
            </Button>
          )}
        </Row>
      ))}
    </Rows>
  );
}

/** What stands in it beside its name. */
function EntryNote({ entry: { register, values } }: { entry: EntryView }) {
  const words = useRecordWords(register);
  const { fields, headline } = registerOf(register);
  const parts = Object.entries(fields).flatMap(([name, { ask }]) => {
    const value = values[name];
    if (headline.includes(name) || typeof value !== 'string' || value === '') return [];
    if (ask.as === 'one') return [words.option(name, value)];
    return [ask.as === 'date' ? showDate(value) : value];
  });
  return <Literal>{parts.join('. ')}</Literal>;
}
