/** The journal on disk: a segment for each kind of entry. Its check sums find accidents; what they guard is sealed or signed. */
import { decode, encode, type JournalEntry } from '../../../renderer/vault/journal.ts';
import { signChunkReceipt } from '../../../shared/crypto/server-signed.ts';
import { sealKey } from '../../../shared/crypto/envelope.ts';
import { hash, sha256 } from '../../../shared/crypto/hash.ts';
import { newBoxKeys, newFileKey, newSigningKeys } from '../../../shared/crypto/keys.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import { concat, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import { encodeEntries, encodeHeader } from '../../../shared/journal/format.ts';
import { readSegment } from '../../../shared/journal/segment.ts';
import { newCheckpoint, newReceipt, newScene, soundParts } from '../../unit/evidence/acts.ts';
import { type Format, format } from '../format.ts';

const random = systemRandom();
const scene = newScene('a journal to keep');

function change(): JournalEntry {
  const { headerText, proof } = soundParts(scene);
  const id = hash('change', utf8(headerText));
  return {
    is: 'change',
    change: { id, file: scene.file, header: headerText, proof, sealed: random.bytes(300) },
  };
}

function envelope(): JournalEntry {
  const head = { org: scene.office.org, to: newBoxKeys(random).public, by: scene.device.id };
  const opens = { what: 'file', file: scene.file } as const;
  const key = newFileKey(random).secret;
  return { is: 'envelope', envelope: sealKey({ ...head, opens }, key, newSigningKeys(random)) };
}

function log(): JournalEntry {
  const [entry] = scene.office.log;
  if (entry === undefined) throw new Error('a log begins');
  return { is: 'log', entry };
}

function chunkReceipt(): JournalEntry {
  const { org, at, incarnation, log: head } = newReceipt(scene, [scene.file]).receipt;
  const chunk = hash('chunk', utf8('a chunk'));
  const about = { v: 1, org, device: scene.device.id, file: scene.file, chunk, at, incarnation } as const;
  return { is: 'chunk-receipt', signed: signChunkReceipt({ ...about, log: head }, scene.office.server) };
}

/** One for each kind of entry: a new kind is missing here until it has its vector. */
const makers: Record<JournalEntry['is'], () => JournalEntry> = {
  change,
  chunk: () => ({
    is: 'chunk',
    chunk: { id: hash('chunk', utf8('a chunk')), file: scene.file, sealed: random.bytes(300) },
  }),
  'chunk-receipt': chunkReceipt,
  draft: () => ({ is: 'draft', draft: { id: newId(random), sealed: random.bytes(280) } }),
  audit: () => ({ is: 'audit', audit: { chain: newId(random), seq: 7, sealed: random.bytes(552) } }),
  'audit-done': () => ({ is: 'audit-done', chain: newId(random), seq: 7 }),
  'draft-done': () => ({ is: 'draft-done', id: newId(random) }),
  envelope,
  log,
  receipt: () => ({ is: 'receipt', signed: newReceipt(scene, [scene.file]) }),
  checkpoint: () => ({ is: 'checkpoint', signed: newCheckpoint(scene.office) }),
  time: () => ({
    is: 'time',
    at: '2026-11-23T16:20:00.000Z',
    clock: 1_795_450_800_000,
    furthest: 1_795_450_900_000,
  }),
  forgotten: () => ({ is: 'forgotten', entry: 11 }),
  acknowledged: () => ({ is: 'acknowledged', entry: 11 }),
  counter: () => ({ is: 'counter', counter: 57 }),
};

function segmentWith(make: () => JournalEntry): Format {
  return format({
    needs: [],
    make() {
      const header = {
        number: 7,
        previousNumber: 6,
        previousLength: 60,
        previousHash: sha256(utf8('the sixth')),
      };
      return { bytes: concat(encodeHeader(header), encodeEntries([encode(make())])), with: {} };
    },
    open(bytes) {
      const { header, state, spans } = readSegment(7, bytes.slice(), bytes.length);
      const [span] = spans;
      const entry = span === undefined ? null : decode(bytes.slice(span.from, span.end));
      if (header === null || state !== 'clean' || entry === null) return null;
      const { previousNumber, previousLength, previousHash } = header;
      const follows = canonicalText([previousNumber, previousLength, toBase64(previousHash)]);
      return { follows, entry: canonicalText(spelled(entry)) };
    },
    elsewhere: (bytes) => ({
      'as the segment of another number':
        readSegment(8, bytes.slice(), bytes.length).header === null ? null : { taken: 'yes' },
    }),
  });
}

/** With sealed bytes as text. */
function spelled(entry: JournalEntry): object {
  if (entry.is === 'change') return { ...entry.change, sealed: toBase64(entry.change.sealed) };
  if (entry.is === 'chunk') return { ...entry.chunk, sealed: toBase64(entry.chunk.sealed) };
  if (entry.is === 'draft') return { ...entry.draft, sealed: toBase64(entry.draft.sealed) };
  if (entry.is === 'audit') return { ...entry.audit, sealed: toBase64(entry.audit.sealed) };
  return entry;
}

export const journalFormats: Record<string, Format> = Object.fromEntries(
  Object.entries(makers).map(([is, make]) => [`journal-${is}`, segmentWith(make)]),
);
