/** The fields of a change as they came, in words a person can decide by. */
import type { TFunction } from 'i18next';
import { inEnglish, statementSchema } from '../../../shared/record/consent-act.ts';
import { showDate, showTime } from '../../ui/format.ts';
import type { ParkedView } from '../../vault/office-api.ts';

export interface Line {
  label: string;
  text: string;
}

/** Ids and raw evidence, which say nothing to a reader. */
const unreadable = new Set(['worker', 'about', 'signature']);
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

export function readable(t: TFunction, has: (key: string) => boolean, { kind, lines }: ParkedView): Line[] {
  if (kind === 'consent-act') return decisionsIn(t, lines);
  return lines
    .filter(({ label }) => !unreadable.has(label))
    .map(({ label, text }) => ({ label: nameOf(t, has, kind, label), text: inPlain(t, text) }));
}

function nameOf(t: TFunction, has: (key: string) => boolean, kind: string, label: string): string {
  for (const key of [`record.${kind}.fields.${label}`, `parked.field.${label}`]) {
    if (has(key)) return t(key as 'record.person.fields.phone');
  }
  return label;
}

function decisionsIn(t: TFunction, lines: readonly Line[]): Line[] {
  const text = lines.find(({ label }) => label === 'statement')?.text ?? '';
  const read = statementSchema.safeParse(parsed(text));
  if (!read.success) return [];
  const { decider, decisions } = read.data;
  return [
    { label: t('parked.decidedBy'), text: decider.name },
    ...decisions.map((one) => ({ label: inEnglish(one).question, text: t(`answer.${one.answer}`) })),
  ];
}

function inPlain(t: TFunction, text: string): string {
  if (text === '') return t('file.unknown');
  if (isoTime.test(text)) return t('consent.at', { date: showDate(text), time: showTime(text) });
  if (text === 'true') return t('parked.yes');
  if (text === 'false') return t('parked.no');
  const record = /^[[{]/.test(text) ? parsed(text) : null;
  return record === null ? text : leaves(record).join('\n') || t('file.unknown');
}

/** The words in a list or a small record, one below the other. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Null for what is no JSON, such as a note that begins with a bracket. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
