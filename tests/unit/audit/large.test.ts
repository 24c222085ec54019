/** A log of a hundred thousand rows: what somebody waits for when they look, and when they choose a filter. */
import { expect, test } from 'vitest';
import { newestFirst, pageOf } from '../../../renderer/vault/audit/filter.ts';
import { type AuditPortion, checkChains } from '../../../shared/audit/chain.ts';
import { auditHash, type AuditEvent, auditLine } from '../../../shared/audit/event.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { mostAuditLines } from '../../../shared/record/case/audit-log.ts';
import { manyRows } from '../../ui/fixture-audit.ts';

const MANY = 100_000;
/** Milliseconds that nobody notices, with room for a slow machine that does other things as well. */
const AT_ONCE = 500;

function timed<T>(work: () => T): { value: T; ms: number } {
  const begun = performance.now();
  const value = work();
  return { value, ms: performance.now() - begun };
}

function portions(count: number): AuditPortion[] {
  const worker = toBase64(new Uint8Array(16));
  const device = hash('device', utf8('one'));
  const all: AuditPortion[] = [];
  let previous: string | null = null;
  for (let first = 1; first <= count; first += mostAuditLines) {
    const lines: string[] = [];
    for (let seq = first; seq < first + mostAuditLines; seq += 1) {
      const event: AuditEvent = {
        v: 1,
        chain: worker,
        seq,
        previous,
        at: new Date(Date.UTC(2026, 0, 1) + seq * 60_000).toISOString(),
        worker,
        device,
        action: 'opened',
        target: { file: device, thing: '', id: '' },
        reason: 'team',
      };
      lines.push(auditLine(event));
      previous = auditHash(event);
    }
    all.push({ device, worker, chain: worker, first, count: lines.length, lines });
  }
  return all;
}

test('R-78: of a hundred thousand rows each filter leaves its own at once', () => {
  const all = newestFirst(manyRows(MANY));
  const [quarter = ''] = all.choices.quarters;
  const any = { file: '', worker: '', recipient: '', quarter: '', action: '' } as const;
  const [person] = all.choices.people;
  const [worker] = all.choices.workers;
  const [recipient = ''] = all.choices.recipients;
  const filters = [
    any,
    { ...any, file: person?.file ?? '' },
    { ...any, worker: worker?.worker ?? '' },
    { ...any, recipient },
    { ...any, quarter },
  ];
  for (const filter of filters) {
    const { value, ms } = timed(() => pageOf(all, filter, 100));
    expect(value.rows).toHaveLength(100);
    expect(value.total).toBeLessThanOrEqual(MANY);
    expect(ms).toBeLessThan(AT_ONCE);
  }
});

test('R-78: a hundred thousand entries are verified once, and then only what is new', () => {
  const handedOver = portions(MANY);
  const first = timed(() => checkChains(handedOver));
  expect(first.value).toMatchObject([{ length: MANY, fault: null }]);
  const again = timed(() => checkChains(handedOver));
  expect(again.value).toMatchObject([{ length: MANY, fault: null }]);
  expect(again.ms).toBeLessThan(first.ms / 3);
});
