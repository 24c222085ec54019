import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisposalState } from '../../../shared/rules/retention/disposal.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { DisposalView } from '../../vault/retention-api.ts';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { StatePill } from './StatePill.tsx';
import { useDisposalTable } from './table.ts';

const groups = [
  { name: 'due', states: ['due'] },
  { name: 'underWay', states: ['appraised', 'approved', 'destroying'] },
  { name: 'held', states: ['held'] },
  { name: 'kept', states: ['kept'] },
  { name: 'done', states: ['certified'] },
] as const satisfies readonly { name: string; states: readonly DisposalState[] }[];

/** The disposal board of the data-protection team: what should have gone, what holds it, and what is gone. */
export function RetentionScreen() {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('disposals'), [vault]);
  const { value, problem } = useLoaded(load, null);
  const table = useDisposalTable();
  const saving = useSaveTable('disposal-register');
  const files = value?.files ?? [];
  return (
    <Screen
      title={t('retention.title')}
      lead={t('retention.lead')}
      back={{ label: t('retention.toToday'), onPress: () => go({ at: 'today' }) }}
    >
      <Stack>
        <ProblemNote problem={problem} />
        {value !== null && !value.inTouch && <Banner tone="wait">{t('retention.outOfTouch')}</Banner>}
        {value !== null && files.length === 0 && <p>{t('retention.none')}</p>}
        {groups.map(({ name, states }) => {
          const some = files.filter(({ disposal }) => states.some((state) => state === disposal.state));
          return some.length === 0 ? null : <Group key={name} title={t(`retention.${name}`)} files={some} />;
        })}
        {files.length > 0 && (
          <div>
            <SaveTable saving={saving} room="retention" name="disposals.csv" rows={() => table(files)} />
          </div>
        )}
        <SavedNote saving={saving} room="retention" />
      </Stack>
    </Screen>
  );
}

function Group({ title, files }: { title: string; files: readonly DisposalView[] }) {
  return (
    <Card title={title}>
      <Rows label={title}>
        {files.map((one) => (
          <FileRow key={one.about.file} one={one} />
        ))}
      </Rows>
    </Card>
  );
}

function FileRow({ one: { about, disposal, dueOn, erasedOn } }: { one: DisposalView }) {
  const { t } = useTranslation();
  const { state, keptUntil } = disposal;
  const note =
    erasedOn !== ''
      ? t('retention.goneOn', { date: showDate(erasedOn) })
      : state === 'kept' && keptUntil !== null
        ? t('retention.keptUntil', { date: showDate(keptUntil) })
        : dueOn !== null && t('retention.dueSince', { date: showDate(dueOn) });
  return (
    <Row
      name={
        <>
          {about.personName !== '' && <Literal>{about.personName}</Literal>}{' '}
          <span className="file-reference">{about.reference}</span>
        </>
      }
      note={note}
    >
      <StatePill state={state} />
      <Button
        aria-label={t('retention.openThis', { reference: about.personName || about.reference })}
        onPress={() => go({ at: 'disposal', file: about.file })}
      >
        {t('visit.open')}
      </Button>
    </Row>
  );
}
