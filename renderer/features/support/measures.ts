/** How somebody said that they feel, each time that they were asked. */
import { caseKinds } from '../../../shared/record/case/index.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';
import type { Ons4 } from '../../../shared/rules/wellbeing.ts';
import type { FileView } from '../../vault/api.ts';

const { on, happy: score } = caseKinds.wellbeing.fields;

export type Measure = { on: string } & Record<Ons4, number | null>;

/** In the order of their days, whatever the order in which they were written down. */
export function measuresOf({ records }: Pick<FileView, 'records'>): Measure[] {
  const number = (value: Json | undefined) => score.schema.catch(null).parse(value);
  return records
    .filter(({ kind, mistake }) => kind === 'wellbeing' && mistake === '')
    .map(({ values }) => ({
      on: on.schema.catch('').parse(values['on']),
      satisfied: number(values['satisfied']),
      worthwhile: number(values['worthwhile']),
      happy: number(values['happy']),
      anxious: number(values['anxious']),
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
