import { Eraser, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { RestrictedView } from '../../vault/restricted-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { DuePills } from './DuePills.tsx';
import { StatePill } from './StatePill.tsx';

/** All that a team was sent of one kind, about anybody. Concerns that are not closed come first, the longest waiting at the top. */
export function RestrictedList({ kind }: { kind: CaseKindName }) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords(kind);
  const isQueue = kind === 'concern';
  const [which, setWhich] = useState<'open' | 'all'>(isQueue ? 'open' : 'all');
  const load = useCallback(() => vault.call('restrictedRecords', null, kind), [vault, kind]);
  const { value, problem } = useLoaded(load, null);
  const shown = which === 'open' ? openConcerns(value ?? []) : (value ?? []);
  return (
    <Screen
      title={words.many}
      lead={t('tell.notesOnly')}
      back={{ label: t('restricted.backToday'), onPress: () => go({ at: 'today' }) }}
    >
      <Stack>
        <ProblemNote problem={problem} />
        {isQueue && (
          <Choice
            label={t('concerns.which')}
            row
            options={[
              { value: 'open', label: t('concerns.open') },
              { value: 'all', label: t('concerns.all') },
            ]}
            value={which}
            onChange={setWhich}
          />
        )}
        {value !== null && (
          <Card>
            {shown.length === 0 ? (
              <p>{t('restricted.none')}</p>
            ) : (
              <Rows label={words.many}>
                {shown.map((one) => (
                  <OneRow key={one.view.file} one={one} />
                ))}
              </Rows>
            )}
          </Card>
        )}
      </Stack>
    </Screen>
  );
}

/** Oldest first: who has waited longest is seen first. */
export function openConcerns(all: readonly RestrictedView[]): RestrictedView[] {
  return all.filter(({ state, view }) => state !== 'closed' && view.mistake === '').toReversed();
}

function OneRow({ one: { view, about, aboutErasedOn, reference, state } }: { one: RestrictedView }) {
  const { t } = useTranslation();
  const { kind, file, begun } = view;
  return (
    <Row
      name={<Literal>{about.personName || t('tell.someFile', { reference: about.reference })}</Literal>}
      note={
        <>
          {t('tell.note', { date: showDate(begun.at), time: showTime(begun.at), worker: begun.workerName })}{' '}
          <span className="file-reference">{reference}</span>
        </>
      }
    >
      {kind === 'concern' && <StatePill state={state} />}
      {aboutErasedOn !== '' && (
        <Pill tone="need" icon={Eraser}>
          {t('restricted.theirFileErased')}
        </Pill>
      )}
      {view.mistake === '' ? (
        <DuePills view={view} />
      ) : (
        <Pill tone="wait" icon={Undo2}>
          {t('record.common.mistake')}
        </Pill>
      )}
      <Button
        aria-label={t('restricted.openThis', { reference })}
        onPress={() => go({ at: 'restricted', kind, file })}
      >
        {t('restricted.open')}
      </Button>
    </Row>
  );
}
