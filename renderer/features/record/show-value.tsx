/** What is kept, as people read it. */
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import type { Field } from '../../../shared/record/field/field.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import type { RecordView } from '../../vault/record-api.ts';
import type { EntryView } from '../../vault/register-api.ts';
import { registerOf } from '../../../shared/record/register/index.ts';
import { useDeviceOwner } from '../shell/office.ts';
import { useSession } from '../shell/session.ts';
import { useFileView } from './file-context.ts';
import { ownWords, recordWords } from './words.ts';

/** `2026-11-23T09:30` → `23 November 2026, 9:30`. */
export function showMoment(value: string): string {
  return `${showDate(value.slice(0, 10))}, ${value.slice(11, 16)}`;
}

export function isEmptyValue(field: Field, value: Json): boolean {
  return JSON.stringify(value) === JSON.stringify(field.empty);
}

/** One line of plain text for a value; empty for none. */
export function useValueText(): (kind: string, name: string, field: Field, value: Json) => string {
  const translation = useTranslation();
  const workers = useSession(({ library }) => library?.workers) ?? [];
  const entries = useSession(({ library }) => library?.registers) ?? [];
  const services = useSession(({ library }) => library?.services) ?? [];
  const ownerOf = useDeviceOwner();
  const serviceName = (code: string) => services.find((one) => one.code === code)?.name ?? code;
  const { records, decisions = [], linked = [], same } = useFileView();
  const nameOf = (file: string) =>
    [...linked, ...(same?.others ?? []), ...(same?.main ? [same.main] : [])].find(
      (one) => one.file === file && one.name !== '',
    )?.name;
  const text = (kind: string, name: string, field: Field, value: Json): string => {
    if (isEmptyValue(field, value)) return '';
    const words = ownWords(recordWords(translation, kind), { [name]: field });
    const said = typeof value === 'string' ? value : '';
    switch (field.ask.as) {
      case 'one':
        return words.option(name, said);
      case 'some':
        return codesOf(value)
          .map((code) => words.option(name, code))
          .join(', ');
      case 'yes':
        return translation.t('record.common.options.yes');
      case 'date':
        return showDate(said);
      case 'moment':
        return showMoment(said);
      case 'file':
        return nameOf(said) ?? translation.t('household.notHere');
      case 'worker':
        return workers.find(({ worker }) => worker === said)?.name ?? '';
      case 'device': {
        const owner = ownerOf(said);
        return owner === '' ? said.slice(0, 8) : translation.t('team.laptop.of', { name: inWords(owner) });
      }
      case 'record': {
        const pointed = records.find(({ record }) => record === said);
        return pointed === undefined ? '' : headlineOf(pointed, text);
      }
      case 'picture':
      case 'ink':
        return words.label(name);
      case 'nothing':
        return words.option(name, said);
      case 'decision': {
        const decided = decisions.find(({ purpose }) => purpose === said);
        return decided === undefined ? said : inEnglish(decided.decision).question;
      }
      case 'records':
        return Array.isArray(value)
          ? records
              .filter((one) => value.includes(`${one.kind}/${one.record}`))
              .map((one) => `${recordWords(translation, one.kind).one}: ${headlineOf(one, text)}`)
              .join('\n')
          : '';
      case 'register': {
        const entry = entries.find(({ record }) => record === said);
        return entry === undefined ? '' : entryName(entry);
      }
      case 'service':
        return serviceName(said);
      case 'services':
        return codesOf(value).map(serviceName).join(', ');
      default: {
        const shown = field.show(value);
        if (typeof shown === 'string') return shown;
        // An address: its lines, and the postcode below them.
        return typeof shown === 'boolean' ? '' : shown.filter((line) => line !== '').join('\n');
      }
    }
  };
  return text;
}

/** What was chosen of a list. */
function codesOf(value: Json): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

type ValueText = (kind: string, name: string, field: Field, value: Json) => string;

/** What stands for a record in a list. */
function headlineOf({ kind, values }: RecordView, text: ValueText): string {
  const { fields, headline } = caseKindOf(kind);
  const parts = headline.flatMap((name) => {
    const field = fields[name];
    const shown = field === undefined ? '' : text(kind, name, field, values[name] ?? field.empty);
    return shown === '' ? [] : [shown];
  });
  const [first = '', ...more] = parts;
  return [
    first.length > MOST ? `${first.slice(0, MOST)}…` : first,
    ...more.filter((part) => part.length <= MOST),
  ].join(', ');
}

/** What stands for an entry of a register in a list. */
export function entryName({ register, values }: Pick<EntryView, 'register' | 'values'>): string {
  return registerOf(register)
    .headline.flatMap((name) => {
      const value = values[name];
      return typeof value === 'string' && value !== '' ? [value] : [];
    })
    .join(', ');
}

const MOST = 90;

export function useHeadline(): (view: RecordView) => string {
  const text = useValueText();
  return (view) => headlineOf(view, text);
}
