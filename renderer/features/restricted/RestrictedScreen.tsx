import { PencilLine } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { RestrictedView } from '../../vault/restricted-api.ts';
import { FileContext, useRuleContext } from '../record/file-context.ts';
import { Questions } from '../file/Questions.tsx';
import { Mistake } from '../record/Mistake.tsx';
import { MistakeNote } from '../record/MistakeNote.tsx';
import { PastRow } from '../record/RecordHistory.tsx';
import { isEmptyValue, useValueText } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { EraseSteps } from '../access/Erase.tsx';
import { AboutErased } from './AboutErased.tsx';
import { ConcernProgress } from './ConcernProgress.tsx';
import { DuePills } from './DuePills.tsx';
import { EditRestricted } from './EditRestricted.tsx';
import { Reveal } from './Reveal.tsx';

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
            <Answers view={view} />
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
        {canBeMistaken(view.kind) && <Mistake known={view} />}
        <Looked known={known} />
        <Past known={known} />
      </Stack>
    </Screen>
  );
}

/** As in a person's file: what changes can be marked; what is written once is followed by another. */
function canBeMistaken(kind: CaseKindName): boolean {
  const { merge, begunBy } = caseKindOf(kind);
  return merge === 'fields' && begunBy === 'worker';
}

function Answers({ view }: Pick<RestrictedView, 'view'>) {
  const { t } = useTranslation();
  const words = useRecordWords(view.kind);
  const text = useValueText();
  const context = useRuleContext();
  const { fields, made } = caseKindOf(view.kind);
  const all = { ...fields, ...made };
  const facts = askedFields(all, view.values, context).flatMap((name) => {
    const field = all[name];
    const value = view.values[name] ?? null;
    if (field === undefined || isEmptyValue(field, value)) return [];
    const term = words.label(name);
    if (field.shows !== undefined && typeof value === 'string') {
      return [{ term, value: <Reveal view={view} field={name} label={term} masked={value} /> }];
    }
    return [{ term, value: <Literal lines>{text(view.kind, name, field, value)}</Literal> }];
  });
  const { changed } = view;
  return (
    <Card>
      <MistakeNote view={view} />
      <Facts facts={facts} />
      <p className="ui-soft card-foot">
        {showDate(changed.at)}, {showTime(changed.at)} {t('record.common.by')}{' '}
        <Literal>{changed.workerName}</Literal> <SafetyPill safety={view.safety} />
      </p>
    </Card>
  );
}

/** Who looked at masked fields, when and why. */
function Looked({ known: { view, revealed } }: { known: RestrictedView }) {
  const { t } = useTranslation();
  const words = useRecordWords(view.kind);
  if (revealed.length === 0) return null;
  return (
    <Card title={t('restricted.looked')}>
      <Rows label={t('restricted.looked')}>
        {revealed.map(({ field, why, by }) => (
          <Row
            key={`${by.at}-${field}-${by.worker}`}
            name={t('restricted.lookedAt', { field: words.label(field) })}
            note={
              <>
                <Literal>{why}</Literal>
                <br />
                {showDate(by.at)}, {showTime(by.at)} {t('record.common.by')}{' '}
                <Literal>{by.workerName}</Literal>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

function Past({ known: { view } }: { known: RestrictedView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { file, kind, record } = view;
  const load = useCallback(
    () => vault.call('recordHistory', file, kind, record),
    [vault, file, kind, record],
  );
  const { value: past } = useLoaded(load, file);
  const words = useRecordWords(kind);
  const { fields } = caseKindOf(kind);
  if (past === null) return null;
  return (
    <details>
      <summary>{t('restricted.history')}</summary>
      <Stack>
        {past
          .filter(({ field }) => Object.hasOwn(fields, field))
          .map(({ field, values }) => (
            <Card key={field} title={words.label(field)}>
              <Rows>
                {values.map((value) => (
                  <PastRow key={value.change} known={view} field={field} past={value} />
                ))}
              </Rows>
            </Card>
          ))}
      </Stack>
    </details>
  );
}
