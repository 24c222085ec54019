/** What a row of the log says, in words. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { auditThings, openReasons } from '../../../shared/audit/event.ts';
import { type BodyOf, glassReasons } from '../../../shared/membership/bodies.ts';
import type { AuditRow } from '../../vault/audit-api.ts';
import { recordWords } from '../record/words.ts';

const grounds = [
  'request',
  'retention',
  'mistake',
  'order',
] as const satisfies readonly BodyOf<'erase'>['ground'][];

export interface RowWords {
  did: string;
  /** What was printed or taken out, or the kind of the record; empty for none. */
  what: string;
  /** Why they could, or why they did; empty where nobody is asked. */
  why: string;
}

export function useRowWords(): (row: AuditRow) => RowWords {
  const translation = useTranslation();
  const { t } = translation;
  return (row) => {
    const thing = auditThings.find((code) => code === row.what);
    const kind = thing === undefined && row.what !== '' ? recordWords(translation, row.what).one : '';
    return {
      did: t(`audit.action.${row.action}`),
      what: thing === undefined ? kind : t(`audit.thing.${thing}`),
      why: whyOf(t, row),
    };
  };
}

function whyOf(t: TFunction, { action, reason }: AuditRow): string {
  if (reason === '') return '';
  if (reason === 'justified' || reason === 'not-justified') return t(`glass.state.${reason}`);
  if (action === 'erased' || action === 'erased-part') {
    const ground = grounds.find((code) => code === reason);
    return ground === undefined ? reason : t(`erase.by.${ground}`);
  }
  const glass = glassReasons.find((code) => code === reason);
  if (glass !== undefined) return t(`glass.reasons.${glass}`);
  const open = openReasons.find((code) => code === reason);
  return open === undefined ? reason : t(`audit.why.${open}`);
}
