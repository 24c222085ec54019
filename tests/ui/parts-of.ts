/** Parts of a file that are to be destroyed, and one that was, for the screens' tests. */
import type { PartGone, PartItem, PartView } from '../../renderer/vault/part-api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { PlaceView } from '../../renderer/vault/retention-api.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { id22, id43 } from './fixture-people.ts';

const file = id43('margaret');

const by = {
  worker: id22('alice'),
  workerName: 'Alice Morgan',
  device: id43('laptop'),
  at: '2026-11-02T10:00:00.000Z',
};
export const viewOf = (
  kind: RecordView['kind'],
  record: string,
  values: RecordView['values'],
): RecordView => ({
  file,
  kind,
  record: id22(record),
  values,
  seen: {},
  begun: by,
  changed: by,
  mistake: '',
  safety: 'office',
});
export const late = viewOf('complaint', 'late', { summary: 'A late visit' });
const rude = viewOf('complaint', 'rude', { summary: 'A rude word' });
export const itemOf = (
  view: RecordView,
  stays: PartItem['stays'],
  copies: readonly RecordView[] = [],
): PartItem => ({
  name: `${view.kind}/${view.record}`,
  view,
  stays,
  copies: copies.map(({ kind, record }) => `${kind}/${record}`),
});
const items: PartItem[] = [
  itemOf(late, null),
  itemOf(rude, null),
  itemOf(viewOf('sharing', 'shared', { recipientName: 'Weir Valley Council' }), 'evidence'),
  itemOf(viewOf('note', 'note', { words: 'Likes the garden.' }), 'not-granted'),
];
const placeOf = (place: 'server' | 'laptop', doneOn: string): PlaceView => ({
  place,
  device: place === 'laptop' ? id43('laptop') : '',
  reference: place === 'laptop' ? fileReference(id43('laptop')) : '',
  workerName: place === 'laptop' ? 'Tom Ashby' : '',
  removed: false,
  doneOn,
});
export const gone: PartGone = {
  entry: 9,
  ground: 'request',
  why: 'Two complaints that were taken back.',
  kinds: ['complaint', 'complaint'],
  count: 2,
  at: '2026-11-20T10:00:00.000Z',
  approvedBy: ['Dana Fell', 'Ben Hale'],
  places: [placeOf('server', '2026-11-20'), placeOf('laptop', '')],
};
export const view: PartView = {
  items,
  acts: 2,
  asked: [],
  gone: [],
  putAside: 0,
  requests: [],
  inTouch: true,
};
