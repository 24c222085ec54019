import { UserPlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { CheckOne } from '../../ui/Choice.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { useProblemWords } from '../people/problem-words.ts';
import { useRecordWords } from '../record/words.ts';
import { useSaveLock } from '../sync/save-lock.ts';
import { type Looked, sorted } from './store.ts';

interface Props {
  rows: readonly Looked[];
  busy: boolean;
  onBack: () => void;
  onBringIn: (rows: Looked[]) => void;
}

/** A list longer than this is cut: whoever has so many puts the table right first. */
const MOST_SHOWN = 100;

/** What would happen, row by row, before anything does. */
export function Look({ rows, busy, onBack, onBringIn }: Props) {
  const { t } = useTranslation();
  const say = useProblemWords();
  const words = useRecordWords('person');
  const lock = useSaveLock();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const { wrong, twice, known, ready } = sorted(rows);
  const chosen = [...ready, ...known.filter(({ row }) => ticked.has(row))];
  const nameOf = ({ row, typed }: Looked) => {
    const name = String(typed.legalName ?? '');
    return name === '' ? t('import.row', { row }) : <Literal>{t('import.rowName', { row, name })}</Literal>;
  };
  const tick = (row: number, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(row);
    else next.delete(row);
    setTicked(next);
  };
  return (
    <Stack>
      <ScreenTitle key="found">{t('import.found')}</ScreenTitle>
      <p>
        <strong>{t('import.ready', { count: ready.length })}</strong>
      </p>
      <Part title={t('import.wrong', { count: wrong.length })} lead={t('import.wrongLead')} rows={wrong}>
        {(one) => (
          <Row
            key={one.row}
            name={nameOf(one)}
            note={Object.entries(one.checked.problems).map(([field, code]) => (
              <span key={field} className="import-problem">
                {words.label(field)}: {say(code)}
              </span>
            ))}
          />
        )}
      </Part>
      <Part title={t('import.twice', { count: twice.length })} lead={t('import.twiceLead')} rows={twice}>
        {(one) => (
          <Row
            key={one.row}
            name={nameOf(one)}
            note={t('import.sameAs', { row: (one.checked.sameAs ?? 0) + 1 })}
          />
        )}
      </Part>
      <Part title={t('import.known', { count: known.length })} lead={t('import.knownLead')} rows={known}>
        {(one) => {
          const person = one.checked.match?.person;
          return (
            <Row
              key={one.row}
              name={nameOf(one)}
              note={
                <Literal>
                  {t('import.mayBe', { name: person?.name ?? '', number: person?.recordNumber ?? '' })}
                </Literal>
              }
            >
              <CheckOne checked={ticked.has(one.row)} onChange={(isTicked) => tick(one.row, isTicked)}>
                <Literal>
                  {t('import.allTheSame', { name: String(one.typed.legalName ?? ''), row: one.row })}
                </Literal>
              </CheckOne>
            </Row>
          );
        }}
      </Part>
      {chosen.length === 0 && <p>{t('import.nothing')}</p>}
      <Buttons push>
        <Button onPress={onBack}>{t('ui.cancel')}</Button>
        <Button
          kind="main"
          icon={UserPlus}
          busy={busy}
          {...lock}
          isDisabled={chosen.length === 0 || Object.hasOwn(lock, 'isDisabled')}
          onPress={() => onBringIn(chosen)}
        >
          {t('import.bringIn', { count: chosen.length })}
        </Button>
      </Buttons>
    </Stack>
  );
}

interface PartProps {
  title: string;
  lead: string;
  rows: readonly Looked[];
  children: (row: Looked) => ReactNode;
}

function Part({ title, lead, rows, children }: PartProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <p>{lead}</p>
      <Rows label={title}>{rows.slice(0, MOST_SHOWN).map(children)}</Rows>
      {rows.length > MOST_SHOWN && <p>{t('import.more', { count: rows.length - MOST_SHOWN })}</p>}
    </Card>
  );
}
