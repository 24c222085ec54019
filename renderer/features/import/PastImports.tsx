import { Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { ImportView } from '../../vault/import-api.ts';
import { StageProgress } from '../unlock/StageProgress.tsx';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** Tables that were brought in before, each of which can be undone as a whole. */
export function PastImports() {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('imports'), [vault]);
  const { value: past, problem } = useLoaded(load, null);
  const { ask, busy, problem: refused } = useAsk();
  const lock = useSaveLock();
  const [asked, setAsked] = useState<ImportView | null>(null);
  const [said, setSaid] = useState<string[]>([]);
  const undo = async ({ batch }: ImportView) => {
    const undone = await ask('undoImport', batch);
    setAsked(null);
    if (undone?.ok !== true) return;
    const { left } = undone.value;
    const words = [
      t('import.undoneSay', { count: undone.value.undone }),
      ...(left > 0 ? [t('import.left', { count: left })] : []),
    ];
    setSaid(words);
    announce(words.join(' '));
  };
  return (
    <Card title={t('import.past')}>
      {said.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <ProblemNote problem={problem ?? refused} />
      {busy && <StageProgress />}
      {past === null || past.length === 0 ? (
        <p>{t('import.pastNone')}</p>
      ) : (
        <Rows label={t('import.past')}>
          {past.map((one) => {
            const when = `${showDate(one.at)}, ${showTime(one.at)}`;
            return (
              <Row
                key={one.batch}
                name={when}
                note={t('import.pastRow', { count: one.files, name: one.workerName })}
              >
                {one.undone === one.files ? (
                  <Pill tone="plain" icon={Undo2}>
                    {t('import.undone')}
                  </Pill>
                ) : (
                  <Button
                    icon={Undo2}
                    aria-label={t('import.undoThis', { when })}
                    {...lock}
                    onPress={() => setAsked(one)}
                  >
                    {t('import.undo')}
                  </Button>
                )}
              </Row>
            );
          })}
        </Rows>
      )}
      {asked !== null && (
        <ConfirmDialog
          isOpen
          onClose={() => setAsked(null)}
          title={t('import.undoTitle')}
          confirm={{ label: t('import.undoYes'), kind: 'danger', busy, onPress: () => void undo(asked) }}
        >
          <p>{t('import.undoLead')}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}
