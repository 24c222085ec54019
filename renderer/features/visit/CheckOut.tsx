import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomes, type VisitOutcome } from '../../../shared/record/case/visit.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { WithVisit } from './WithVisit.tsx';

/** At the end of a visit, or instead of one. Whatever word is typed, the screen does the same. */
export function CheckOut({ file, visit }: { file: string; visit: string }) {
  return (
    <WithVisit file={file} visit={visit}>
      {(view, known) => known !== null && <CheckingOut view={view} visit={known} />}
    </WithVisit>
  );
}

function CheckingOut({ view, visit }: { view: FileView; visit: VisitView }) {
  const { t } = useTranslation();
  const words = useRecordWords('visit');
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [outcome, setOutcome] = useState<VisitOutcome | null>(null);
  const [more, setMore] = useState('');
  const [word, setWord] = useState('');
  const { file } = view;

  const checkOut = async () => {
    const said = { outcome: outcome ?? '', words: more, word } as const;
    const ended = await ask('endVisit', file, visit.record, said);
    if (ended?.ok !== true) return;
    announce(t('visit.checkOut.done'));
    go({ at: 'file', file, tab: 'visits' });
  };

  return (
    <Screen
      title={t('visit.checkOut.title')}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{
        label: t('visit.checkOut.back'),
        onPress: () => go({ at: 'visit', file, visit: visit.record }),
      }}
    >
      <Stack>
        <Card>
          <Stack>
            <Choice
              label={t('visit.checkOut.outcome')}
              row
              options={outcomes.map((value) => ({ value, label: words.option('outcome', value) }))}
              value={outcome}
              onChange={setOutcome}
            />
            <Field
              label={words.label('outcomeWords')}
              value={more}
              onChange={setMore}
              multiline
              optional
              spellCheck
              maxLength={400}
            />
            <Field
              label={t('visit.checkOut.word')}
              hint={t('visit.checkOut.wordHint')}
              width="short"
              value={word}
              onChange={setWord}
              optional
            />
          </Stack>
        </Card>
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button kind="main" icon={LogOut} busy={busy} onPress={() => void checkOut()} {...lock}>
            {t('visit.checkOut.action')}
          </Button>
        </Buttons>
      </Stack>
    </Screen>
  );
}
