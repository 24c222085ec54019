import { PencilLine, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Accountability, registerOf } from '../../../shared/record/register/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pills } from '../../ui/Pill.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { isEnded, type Reviewed, useEntries } from './entries.ts';
import { useEntryLines, useRegisterTable } from './entry-text.ts';
import { ReviewPill } from './ReviewPill.tsx';

/** One register: what is looked at next stands first, what has ended last. */
export function OneRegister({ register }: { register: Accountability }) {
  const { t } = useTranslation();
  const words = useRecordWords(register);
  const entries = useEntries(register).toSorted((a, b) => order(a).localeCompare(order(b)));
  const mayWrite = useOffice().value?.me.custodian === true;
  const saving = useSaveTable('register');
  const table = useRegisterTable(register);
  return (
    <Screen
      title={words.many}
      lead={t(`registers.about.${register}`)}
      back={{ label: t('registers.back'), onPress: () => go({ at: 'team', tab: 'registers' }) }}
      actions={
        <>
          {mayWrite && (
            <Button icon={Plus} onPress={() => go({ at: 'register-entry', register, record: null })}>
              {words.add}
            </Button>
          )}
          {entries.length > 0 && (
            <SaveTable
              saving={saving}
              room="registers"
              name={`${register}.csv`}
              rows={() => table(entries)}
            />
          )}
        </>
      }
    >
      <Stack>
        <SavedNote saving={saving} room="registers" />
        {!mayWrite && <p className="ui-soft">{t('registers.custodians')}</p>}
        {entries.length === 0 && <p>{t('record.common.empty')}</p>}
        {entries.map((one) => (
          <Entry key={one.entry.record} one={one} mayWrite={mayWrite} />
        ))}
      </Stack>
    </Screen>
  );
}

/** Days are ISO, so words sort as they do; no day comes after every day. */
const order = ({ entry, day }: Reviewed): string => `${isEnded(entry) ? 2 : 1}${day || '9'}`;

function Entry({ one, mayWrite }: { one: Reviewed; mayWrite: boolean }) {
  const { t } = useTranslation();
  const { entry } = one;
  const { register, record, changed } = entry;
  const [title, ...lines] = useEntryLines(register)(entry);
  const name = title?.text ?? '';
  return (
    <Card title={<Literal>{name}</Literal>}>
      <Stack tight>
        <Pills>
          <ReviewPill review={one} />
        </Pills>
        <Facts
          facts={lines
            .filter(({ text }) => text !== '')
            .map(({ term, text }) => ({ term, value: <Literal lines>{text}</Literal> }))}
        />
        <p className="ui-soft">
          {t('registers.changedBy', { date: showDate(changed.at), worker: inWords(changed.workerName) })}
        </p>
        {mayWrite && registerOf(register).merge === 'fields' && (
          <div>
            <Button
              icon={PencilLine}
              aria-label={t('record.common.changeThis', { what: name })}
              onPress={() => go({ at: 'register-entry', register, record })}
            >
              {t('record.common.change')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
