import { PencilLine } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { canBeMistaken } from '../../../shared/record/case/kind.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { RestrictedView } from '../../vault/restricted-api.ts';
import { FileContext } from '../record/file-context.ts';
import { Questions } from '../file/Questions.tsx';
import { Mistake } from '../record/Mistake.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { EraseSteps } from '../access/Erase.tsx';
import { AboutErased } from './AboutErased.tsx';
import { ConcernProgress } from './ConcernProgress.tsx';
import { DuePills } from './DuePills.tsx';
import { EditRestricted } from './EditRestricted.tsx';
import { RestrictedAnswers } from './RestrictedAnswers.tsx';
import { Looked, Past } from './RestrictedPast.tsx';

/** One restricted record, for the team that reads it: what it says, how far it has come, who looked, and all it ever said. */
export function RestrictedScreen({ kind, file }: { kind: CaseKindName; file: string }) {
  const vault = useVault();
  const load = useCallback(() => vault.call('restrictedRecords', null, kind), [vault, kind]);
  const { value, problem } = useLoaded(load, null);
  const known = value?.find(({ view }) => view.file === file);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (known === undefined) return null;
  return (
    <FileContext value={{ file, records: [known.view], person: null }}>
      <Shown known={known} />
    </FileContext>
  );
}

function Shown({ known }: { known: RestrictedView }) {
  const { t } = useTranslation();
  const { view, about, reference } = known;
  const words = useRecordWords(view.kind);
  const [editing, setEditing] = useState(false);
  const [erasing, setErasing] = useState(false);
  const isHeld = about.personName !== '';
  const back = () =>
    isHeld
      ? go({ at: 'file', file: about.file, tab: 'record', section: caseKindOf(view.kind).section })
      : go({ at: 'restricted-list', kind: view.kind });
  const whose = isHeld ? about.personName : t('tell.someFile', { reference: about.reference });
  const title = t('restricted.title', { what: words.one, reference });
  if (erasing) {
    return (
      <EraseSteps
        file={view.file}
        lead={title}
        waits={t('restricted.eraseWaits')}
        problem={null}
        back={{ label: t('restricted.eraseBack'), onPress: () => setErasing(false) }}
      />
    );
  }
  return (
    <Screen
      title={title}
      lead={<Literal>{whose}</Literal>}
      back={{ label: t(isHeld ? 'record.common.back' : 'restricted.backToList'), onPress: back }}
    >
      <Stack>
        {known.aboutErasedOn !== '' && (
          <AboutErased on={known.aboutErasedOn} onErase={() => setErasing(true)} />
        )}
        <Questions view={{ file: view.file, questions: known.questions }} />
        {view.kind === 'concern' && <ConcernProgress concern={view.file} state={known.state} />}
        {editing ? (
          <EditRestricted view={view} onDone={() => setEditing(false)} />
        ) : (
          <>
            <RestrictedAnswers view={view} />
            <Buttons>
              <Button
                icon={PencilLine}
                aria-label={t('record.common.changeThis', { what: words.one })}
                onPress={() => setEditing(true)}
              >
                {t('record.common.change')}
              </Button>
            </Buttons>
          </>
        )}
        {view.mistake === '' && <DuePills view={view} />}
        {canBeMistaken(caseKindOf(view.kind)) && <Mistake known={view} />}
        <Looked known={known} />
        <Past view={view} />
      </Stack>
    </Screen>
  );
}
