/** what leaves is sealed, and a stranger's 7-Zip opens it with the passphrase alone. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { path7za } from '7zip-bin';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealedZip } from '../../../shared/pack/zip.ts';
import { fromUtf8, utf8 } from '../../../shared/encoding/bytes.ts';

const passphrase = 'harbour violet canyon twelve';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-zip-'));
  // npm unpacks it without the right to run it.
  chmodSync(path7za, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sevenZip = (...args: string[]) =>
  execFileSync(path7za, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

test('R-56: 7-Zip opens the copy with its passphrase, finds it sealed by AES-256, and refuses another', async () => {
  const words = 'What we hold about Ana Łukasik: “tea”, 😊';
  const bytes = await sealedZip({ 'copy.json': utf8(words), 'table.csv': utf8('kind\r\n') }, passphrase);
  expect(Buffer.from(bytes).includes(Buffer.from('tea'))).toBe(false);
  writeFileSync(join(folder, 'copy.zip'), bytes);
  expect(sevenZip('l', '-slt', 'copy.zip')).toMatch(/Method = AES-256/u);
  sevenZip('x', `-p${passphrase}`, 'copy.zip');
  expect(fromUtf8(readFileSync(join(folder, 'copy.json')))).toBe(words);
  expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toBe('kind\r\n');
  expect(() => sevenZip('t', '-pharbour violet canyon thirteen', 'copy.zip')).toThrow(/Wrong password/u);
});
