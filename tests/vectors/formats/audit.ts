/** What laptops note of what is looked at and taken out: one entry, and a chain of them as it is handed over. */
import { checkChains } from '../../../shared/audit/chain.ts';
import {
  type AuditEvent,
  auditHash,
  auditLine,
  hashOfEntry,
  readAuditLine,
} from '../../../shared/audit/event.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import { fromUtf8, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import { type Format, format } from '../format.ts';
import { textOf } from '../text.ts';

const random = systemRandom();
const actions = ['began', 'opened', 'printed'] as const;

/** A chain of a new laptop: it began, a file was opened, and something of it printed. */
function chain(): AuditEvent[] {
  const [id, worker] = [newId(random), newId(random)];
  const device = hash('device', random.bytes(32));
  const file = hash('change', random.bytes(32));
  let previous: string | null = null;
  return actions.map((action, index) => {
    const event: AuditEvent = {
      v: 1,
      chain: id,
      seq: index + 1,
      previous,
      at: `2026-11-23T09:4${index}:00.000Z`,
      worker,
      device,
      action,
      target: { file: index === 0 ? null : file, thing: action === 'printed' ? 'receipt' : '', id: '' },
      reason: action === 'opened' ? 'team' : '',
    };
    previous = auditHash(event);
    return event;
  });
}

/** What the hash of a line is over: all of it but the hash. */
function hashed(line: string) {
  const entry = readAuditLine(line);
  if (entry === null) throw new Error('a frozen entry can be read');
  const { hash: own, ...event } = entry;
  return { tag: 'audit' as const, message: utf8(canonicalText(event)), hash: own };
}

export const auditFormats: Record<string, Format> = {
  'audit-entry': format({
    needs: [],
    make: () => ({ bytes: utf8(chain().map(auditLine)[1] ?? ''), with: {} }),
    open(bytes) {
      const line = textOf(bytes);
      const entry = line === null ? null : readAuditLine(line);
      if (entry === null || entry.hash !== hashOfEntry(entry)) return null;
      return { entry: canonicalText(entry) };
    },
    hashed: (bytes) => [hashed(fromUtf8(bytes))],
  }),

  'audit-chain': format({
    needs: ['device', 'worker', 'chain'],
    make() {
      const events = chain();
      const [first] = events;
      if (first === undefined) throw new Error('a chain has a beginning');
      const { device, worker, chain: id } = first;
      return { bytes: utf8(events.map(auditLine).join('\n')), with: { device, worker, chain: id } };
    },
    open(bytes, { device, worker, chain: id }) {
      const lines = textOf(bytes)?.split('\n') ?? [];
      const portion = { device, worker, chain: id, first: 1, count: actions.length, lines };
      const [checked] = checkChains([portion]);
      if (checked === undefined || checked.fault !== null) return null;
      return { length: String(checked.length), last: checked.entries.at(-1)?.hash ?? '' };
    },
    hashed: (bytes) => fromUtf8(bytes).split('\n').map(hashed),
  }),
};
