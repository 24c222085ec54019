import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import { asksUndertaking } from '../../../shared/rules/secrecy.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { RestrictedKind } from '../restricted/RestrictedKind.tsx';
import { useMayWrite } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useProfile } from './profile.ts';
import { RecordCard } from './RecordCard.tsx';
import { special } from './special.ts';
import { Withheld } from './Withheld.tsx';
import { useRecordWords } from './words.ts';

/** One part of a file: the kinds of record that stand in it, each with what is written. */
export function SectionPage({ view, section }: { view: FileView; section: Section }) {
  const isWithheld = view.withheld.includes(section);
  const Top = isWithheld ? undefined : special.sections[section];
  const profile = useProfile(view);
  const recordsOf = (kind: CaseKindName) => view.records.filter((one) => one.kind === kind);
  return (
    <Stack>
      {isWithheld && <Withheld sections={[section]} />}
      {Top !== undefined && <Top view={view} />}
      {caseKindNames
        .filter((kind) => caseKindOf(kind).section === section)
        .filter((kind) => !isWithheld || !asksUndertaking(kind))
        // What Doorstep begins in a restricted file stands with what it belongs to.
        .filter((kind) => caseKindOf(kind).kept === 'file' || caseKindOf(kind).begunBy === 'worker')
        .filter((kind) => profile.asks(kind) || recordsOf(kind).length > 0)
        .map((kind) =>
          caseKindOf(kind).kept === 'file' ? (
            <KindCard
              key={kind}
              file={view.file}
              kind={kind}
              records={recordsOf(kind)}
              isAsked={profile.asks(kind)}
            />
          ) : (
            <RestrictedKind key={kind} view={view} kind={kind} />
          ),
        )}
    </Stack>
  );
}

interface KindProps {
  file: string;
  kind: CaseKindName;
  records: readonly RecordView[];
  /** By a service that supports the person. */
  isAsked: boolean;
}

function KindCard({ file, kind, records, isAsked }: KindProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const mayWrite = useMayWrite(kind);
  const canAdd = !useReadOnly() && mayWrite && isAsked && caseKindOf(kind).begunBy === 'worker';
  const Add = special.adds[kind];
  const standing = records.filter(({ mistake }) => mistake === '');
  const mistakes = records.filter(({ mistake }) => mistake !== '');
  // What changes is in the order in which it was begun; what happened, the latest first.
  const shown = caseKindOf(kind).merge === 'once' ? standing.toReversed() : standing;
  return (
    <Card title={words.many}>
      <Stack>
        {shown.length === 0 && <p className="ui-soft">{t('record.common.empty')}</p>}
        {canAdd && (
          <Buttons>
            {Add === undefined ? (
              <Button icon={Plus} onPress={() => go({ at: 'record', file, kind, record: null })}>
                {words.add}
              </Button>
            ) : (
              <Add file={file} />
            )}
          </Buttons>
        )}
        {shown.map((record) => (
          <OneRecord key={record.record} view={record} />
        ))}
        {mistakes.length > 0 && (
          <details>
            <summary>{t('record.common.mistakes', { count: mistakes.length })}</summary>
            {mistakes.map((record) => (
              <OneRecord key={record.record} view={record} />
            ))}
          </details>
        )}
      </Stack>
    </Card>
  );
}

function OneRecord({ view }: { view: RecordView }) {
  const Shown = special.cards[view.kind] ?? RecordCard;
  return <Shown view={view} />;
}
