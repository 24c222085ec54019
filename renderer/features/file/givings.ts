/** Each time the person was given the notice: with an act of consent, and without. */
import { localDay } from '../../../shared/rules/calendar.ts';
import type { Giving } from '../../../shared/rules/notice/given.ts';
import type { FileView, Library } from '../../vault/api.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';

export const howGiven = ['read-by-person', 'read-aloud', 'both', 'handed', 'sent'] as const;

export interface GivingView extends Giving {
  form: string;
  how: (typeof howGiven)[number];
  /** Who read it aloud, or else who wrote it down. */
  worker: string;
}

export function givingsOf({ acts, records }: FileView, workers: Library['workers']): GivingView[] {
  const withActs = acts.flatMap(({ statement: { notice, captured }, worker }): GivingView[] => {
    if (notice === null) return [];
    const { version, form, how } = notice;
    return [{ version, form, how, worker, on: localDay(new Date(captured.at)) }];
  });
  const alone = records.flatMap(({ kind, values, begun, mistake }): GivingView[] => {
    const how = howGiven.find((one) => one === values['how']);
    if (kind !== 'notice-given' || mistake !== '' || how === undefined) return [];
    const reader = workers.find(({ worker }) => worker === values['readBy'])?.name;
    return [
      {
        version: Number(values['version'] ?? 0),
        form: wordOf(values, 'form'),
        how,
        worker: reader ?? begun.workerName,
        on: wordOf(values, 'on'),
      },
    ];
  });
  return [...withActs, ...alone];
}
