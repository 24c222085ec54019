import { concat, utf8 } from '../../../../shared/encoding/bytes.ts';
import { canonicalText } from '../../../../shared/encoding/canonical.ts';
import { packArchive } from '../../../../shared/evidence/archive.ts';
import type { BundleStep } from '../../../../shared/evidence/check-bundle.ts';
import type { Entry } from '../../../../shared/membership/entry.ts';
import type { Attack } from './made.ts';

/** Archives that hold every right byte, and something else besides, or in another way. */
export function archiveAttacks(
  files: ReadonlyMap<string, Uint8Array>,
  sound: Uint8Array,
  more: readonly Entry[],
): Attack[] {
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const withFile = (name: string, content: string) => packArchive(new Map(files).set(name, utf8(content)));
  const without = new Map(files);
  without.delete('notice.txt');
  const respelled = (name: string) => withFile(name, JSON.stringify(JSON.parse(text(name)), null, 1));
  const twice = (name: string) => withFile(name, text(name).replace('{', '{"signature":"",'));
  const added = (name: string) => withFile(name, canonicalText({ ...JSON.parse(text(name)), note: 'more' }));
  const newer = text('statement.json').replace(
    '"doorstep/consent-act","v":1',
    '"doorstep/consent-act","v":2',
  );
  const log = text('membership.jsonl');
  const longer = log + more.map((entry) => `${canonicalText(entry)}\n`).join('');
  const withoutPerson = canonicalText({ ...JSON.parse(text('statement.json')), person: undefined });
  const made: [string, BundleStep, Uint8Array][] = [
    ['nothing at all', 'archive', new Uint8Array()],
    ['a file more', 'archive', withFile('extra.txt', 'more')],
    ['a file less', 'archive', packArchive(without)],
    ['another order', 'archive', packArchive(new Map([...files].toReversed()))],
    ['two archives, one after the other', 'archive', concat(sound, sound)],
    ['a byte at the end', 'archive', concat(sound, Uint8Array.of(0))],
    ['a byte in front', 'archive', concat(Uint8Array.of(0), sound)],
    ['cut off at the end', 'archive', sound.subarray(0, -1)],
    ['an empty README', 'readme', withFile('README.txt', '')],
    ['a statement written with spaces', 'statement', respelled('statement.json')],
    ['a statement without its person', 'statement', withFile('statement.json', withoutPerson)],
    ['a statement that is a list', 'statement', withFile('statement.json', '[]')],
    [
      'a statement nested ten thousand deep',
      'statement',
      withFile('statement.json', '['.repeat(10_000) + ']'.repeat(10_000)),
    ],
    ['a signature of no bytes', 'device-signature', withFile('statement.sig', '')],
    ['a header written with spaces', 'change', respelled('change-header.json')],
    ['a body written with spaces', 'change', respelled('change-body.json')],
    ['a proof written with spaces', 'proof', respelled('proof.json')],
    ['a proof with a key given twice', 'proof', twice('proof.json')],
    ['a receipt written with spaces', 'receipt', respelled('receipt.json')],
    ['a receipt with a key given twice', 'receipt', twice('receipt.json')],
    ['a checkpoint written with spaces', 'checkpoint', respelled('checkpoint.json')],
    ['a statement of a later version', 'statement', withFile('statement.json', newer)],
    ['a proof with a key added', 'proof', added('proof.json')],
    ['a receipt with a key added', 'receipt', added('receipt.json')],
    ['a checkpoint with a key added', 'checkpoint', added('checkpoint.json')],
    ['a log that goes on after its checkpoint', 'checkpoint', withFile('membership.jsonl', longer)],
    ['a log whose last line is the start of one', 'membership', withFile('membership.jsonl', `${log}{`)],
    ['an empty log', 'fingerprint', withFile('membership.jsonl', '')],
    ['a log whose last line is cut', 'membership', withFile('membership.jsonl', log.slice(0, -1))],
    ['a log with an empty line', 'membership', withFile('membership.jsonl', `${log}\n`)],
    [
      'a log with its first line twice',
      'membership',
      withFile('membership.jsonl', log.replace(/^.*\n/, '$&$&')),
    ],
    [
      'a log cut to before the device',
      'membership',
      withFile('membership.jsonl', log.replace(/[^\n]*\n$/, '')),
    ],
    [
      'a notice without its last line',
      'notice',
      withFile('notice.txt', text('notice.txt').replace(/[^\n]*\n$/, '')),
    ],
  ];
  return made.map(([name, step, bytes]) => ({ name, step, bytes }));
}
