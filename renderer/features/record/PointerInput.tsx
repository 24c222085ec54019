import { useTranslation } from 'react-i18next';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import type { Ask } from '../../../shared/record/field/field.ts';
import { Pick } from '../../ui/Pick.tsx';
import { nameOf, useOffice } from '../shell/office.ts';
import { useSession } from '../shell/session.ts';
import { useFileView } from './file-context.ts';
import { PersonPick } from './PersonPick.tsx';
import { entryName, useHeadline } from './show-value.tsx';

export interface PointerProps {
  id: string;
  label: string;
  hint?: string;
  problem: string | undefined;
  value: string;
  onChange: (id: string) => void;
}

/** A field that points to something the laptop knows: chosen by name, kept by id. */
export function PointerInput({ ask, ...about }: PointerProps & { ask: Ask }) {
  if (ask.as === 'record') return <RecordPick {...about} kind={ask.kind} />;
  if (ask.as === 'decision') return <DecisionPick {...about} code={ask.code} />;
  if (ask.as === 'register') return <EntryPick {...about} of={ask.of} />;
  if (ask.as === 'service') return <ServicePick {...about} />;
  if (ask.as === 'device') return <DevicePick {...about} />;
  if (ask.as === 'worker') return <WorkerPick {...about} />;
  return <PersonPick {...about} />;
}

function RecordPick({ kind, ...about }: PointerProps & { kind: string }) {
  const { t } = useTranslation();
  const { file, records } = useFileView();
  const headline = useHeadline();
  const options = records
    .filter(
      (view) =>
        view.file === file && view.kind === kind && (view.mistake === '' || view.record === about.value),
    )
    .map((view) => ({ value: view.record, label: headline(view) }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

function WorkerPick(about: PointerProps) {
  const { t } = useTranslation();
  const workers = useSession(({ library }) => library?.workers) ?? [];
  const options = workers.map(({ worker, name }) => ({ value: worker, label: name }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

/** Laptops in use; one that is chosen already stays. */
function DevicePick(about: PointerProps) {
  const { t } = useTranslation();
  const { value: office } = useOffice();
  const options = (office?.devices ?? [])
    .filter(({ device, removed }) => removed === null || device === about.value)
    .map(({ device, worker }) => ({
      value: device,
      label: t('team.laptop.of', { name: nameOf(office, worker) }),
    }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

function ServicePick(about: PointerProps) {
  const { t } = useTranslation();
  const services = useSession(({ library }) => library?.services) ?? [];
  const options = services
    .filter(({ code, endedOn }) => endedOn === '' || code === about.value)
    .map(({ code, name }) => ({ value: code, label: name }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

/** Those that have ended are offered no more; one that is chosen already stays. */
function EntryPick({ of, ...about }: PointerProps & { of: string }) {
  const { t } = useTranslation();
  const entries = useSession(({ library }) => library?.registers) ?? [];
  const options = entries
    .filter(({ register, record, values }) => {
      const isRunning = values['endedOn'] === undefined || values['endedOn'] === '';
      return register === of && (isRunning || record === about.value);
    })
    .map((entry) => ({ value: entry.record, label: entryName(entry) }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}

/** What was answered to one consent purpose, or about a named recipient, with the answer. */
function DecisionPick({ code, ...about }: PointerProps & { code: string | undefined }) {
  const { t } = useTranslation();
  const { decisions = [] } = useFileView();
  const options = decisions
    .filter(({ decision }) => (code === undefined ? decision.recipient !== null : decision.code === code))
    .map(({ purpose, decision, answer }) => ({
      value: purpose,
      label: `${inEnglish(decision).question} ${t(`answer.${answer}`)}`,
    }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}
