/**
 * Puts together what laptops have handed over and looks for the first place where a chain is not whole. Pure, and the same wherever the
 * portions come from: order, and being handed over twice, change nothing.
 */
import { type AuditEntry, hashOfEntry, readAuditLine } from './event.ts';

/** Part of one chain, as one signed change carried it. */
export interface AuditPortion {
  /** By whom the change was signed: whatever the lines say, it is theirs. */
  device: string;
  worker: string;
  chain: string;
  /** The number of the first line. */
  first: number;
  /** How many lines there were, whatever is left of them. */
  count: number;
  lines: readonly string[];
}

export type Fault =
  /** No entry stands there at all. */
  | 'missing'
  /** Two different entries have one number. */
  | 'doubled'
  /** It cannot be read. */
  | 'unreadable'
  /** It does not say what it said when its hash was made. */
  | 'altered'
  /** It follows another entry than the one before it. */
  | 'unlinked'
  /** It speaks for another laptop or another worker than the one that handed it over. */
  | 'foreign';

export interface CheckedChain {
  device: string;
  worker: string;
  chain: string;
  /** How many entries it has, or should have. */
  length: number;
  /** Readable entries in their order, those behind a fault too. */
  entries: AuditEntry[];
  /** The first one; null where the chain is whole. */
  fault: { at: number; what: Fault } | null;
  /** Numbers of entries that are dated before the one in front of them: the laptop's clock was set back. */
  clockBack: number[];
}

const nobody = { device: '', worker: '', chain: '' };

export function checkChains(portions: readonly AuditPortion[]): CheckedChain[] {
  const byChain = Map.groupBy(portions, ({ device, chain }) => `${device}/${chain}`);
  return [...byChain.values()].map(checkChain);
}

function checkChain(portions: readonly AuditPortion[]): CheckedChain {
  const lines = new Map<number, Map<string, ReadLine>>();
  let length = 0;
  for (const { first, count, lines: given } of portions) {
    length = Math.max(length, first + Math.max(count, given.length) - 1);
    for (const [index, read] of readLines(given).entries()) {
      const at = first + index;
      lines.set(at, (lines.get(at) ?? new Map<string, ReadLine>()).set(read.line, read));
    }
  }
  const [{ device, worker, chain } = nobody] = portions;
  const checked: CheckedChain = { device, worker, chain, length, entries: [], fault: null, clockBack: [] };
  let before: AuditEntry | null = null;
  let next = 1;
  // By what is there: a laptop that counts wildly must cost no more than what it handed over.
  for (const [at, here] of [...lines].toSorted(([a], [b]) => a - b)) {
    if (at > next) checked.fault ??= { at: next, what: 'missing' };
    const read = [...here.values()];
    const what = faultOf(checked, at, read, before);
    if (what !== null) checked.fault ??= { at, what };
    for (const { entry } of read) {
      if (entry === null) continue;
      if (before !== null && entry.at < before.at) checked.clockBack.push(at);
      checked.entries.push(entry);
      before = entry;
    }
    next = at + 1;
  }
  if (next <= length) checked.fault ??= { at: next, what: 'missing' };
  return checked;
}

interface ReadLine {
  line: string;
  /** Null for a line that is no entry. */
  entry: AuditEntry | null;
  /** It says what it said when its hash was made. */
  holds: boolean;
}

/** Reading and hashing take by far the longest, and what was handed over never changes: each portion is read once. */
const known = new WeakMap<readonly string[], ReadLine[]>();

function readLines(lines: readonly string[]): ReadLine[] {
  const read = known.get(lines) ?? lines.map(readLine);
  known.set(lines, read);
  return read;
}

function readLine(line: string): ReadLine {
  const entry = readAuditLine(line);
  return { line, entry, holds: entry !== null && entry.hash === hashOfEntry(entry) };
}

function faultOf(
  { device, worker, chain }: CheckedChain,
  at: number,
  read: readonly ReadLine[],
  before: AuditEntry | null,
): Fault | null {
  const [first] = read;
  if (read.length > 1) return 'doubled';
  if (first === undefined || first.entry === null) return 'unreadable';
  const { entry, holds } = first;
  if (!holds) return 'altered';
  if (entry.device !== device || entry.worker !== worker) return 'foreign';
  if (entry.chain !== chain || entry.seq !== at || entry.previous !== (before?.hash ?? null))
    return 'unlinked';
  return null;
}
