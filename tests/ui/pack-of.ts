/** The copy that Margaret gets: what is held of her, and what a request asks for of it. */
import type { Pack, PackEntry } from '../../renderer/vault/pack-api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { Values } from '../../shared/record/field/field.ts';
import { id22, id43, practiceFiles } from './fixture-people.ts';
import { recordFrom } from './fixture-records.ts';

export const request = id43('request');
const file = id43('margaret');

function record(kind: CaseKindName, name: string, values: Values): RecordView {
  const { view } = recordFrom({ file, kind, typed: {} }, null, id22(name));
  const all = { ...view.values, ...values };
  return {
    ...view,
    values: all,
    seen: Object.fromEntries(Object.keys(all).map((field) => [field, [id43(name)]])),
  };
}

const entry = (view: RecordView, more: Partial<PackEntry> = {}): PackEntry => ({
  view,
  from: 'own-file',
  look: null,
  redactions: [],
  ...more,
});
const tea = record('note', 'tea', {
  subject: 'Tea',
  words: 'Her sister Bo Lane came, and Bo Lane left early.',
});
const later = record('note', 'later', { subject: 'Later', words: 'We spoke of bo lane again.' });
const others = record('note', 'others', { subject: 'Marked', words: 'He drinks.', aboutOthers: true });

export function packOf(right: Pack['right'] = 'access'): Pack {
  const [margaret] = practiceFiles().filter((one) => one.file === file);
  if (margaret === undefined) throw new Error('nobody to copy');
  return {
    request,
    reference: 'CASE-7K3Q',
    right,
    person: margaret.details,
    decisions: margaret.decisions,
    entries: [entry(tea), entry(later), entry(others, { look: 'about-others' })],
    acts: margaret.acts.map(({ statement }) => statement),
    sealedAway: [{ what: 'finance', reference: 'FIN-1234', at: '2026-11-02T10:00:00.000Z' }],
    incomplete: false,
  };
}
