/** Trips as a run sheet takes them: what helps somebody travel, said in words. */
import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../../shared/record/case/index.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { TripPlan } from '../../../shared/rules/run-sheet.ts';
import type { TripView } from '../../vault/office-api.ts';
import { useRecordWords } from '../record/words.ts';

const { fields } = caseKinds.trip;

export function useTripPlan(): (trip: TripView) => TripPlan {
  const { t } = useTranslation();
  const words = useRecordWords('trip');
  return ({ name, phone, values }) => {
    const text = (field: keyof typeof fields) => wordOf(values, field);
    const escort = text('escort');
    const who = [words.option('escort', escort), text('escortName')].filter((part) => part !== '').join(', ');
    const needs = [
      ...fields.helps.schema.parse(values['helps'] ?? []).map((code) => words.option('helps', code)),
      text('helpsMore'),
      escort === '' || escort === 'nobody' ? '' : t('drive.escort', { who }),
    ];
    return {
      at: text('at'),
      status: text('status'),
      driver: text('driver'),
      name,
      phone,
      from: text('from'),
      to: text('to'),
      needs: needs.filter((part) => part !== '').join('\n'),
    };
  };
}
