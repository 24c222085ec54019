/** The search for plaintext is worth something only if it would find some: each shape, hidden among other bytes. */
import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { findWords } from './canary.ts';

const word = 'Only while Renée comes';
const bytes = Buffer.from(word);

test('a word is found in every shape that a store or a format could give it', () => {
  const shapes = {
    'as it is': bytes,
    'in two-byte letters': Buffer.from(word, 'utf16le'),
    'in two-byte letters, high byte first': Buffer.from(word, 'utf16le').swap16(),
    'escaped in JSON': Buffer.from('Only while Ren\\u00e9e comes'),
    'folded for a search': Buffer.from(word.toLowerCase()),
    'as a database dumps bytes': Buffer.from(bytes.toString('hex')),
    'in base64': Buffer.from(bytes.toString('base64')),
    'in base64, behind one byte': Buffer.from(Buffer.from(`.${word}.`).toString('base64')),
    'in base64url, behind two bytes': Buffer.from(Buffer.from(`{"${word}"}`).toString('base64url')),
  };
  for (const [name, shape] of Object.entries(shapes)) {
    const hidden = Buffer.concat([randomBytes(5001), shape, randomBytes(5000)]);
    expect(findWords([word], [{ name, bytes: hidden }]), name).not.toEqual([]);
  }
  expect(findWords([word], [{ name: 'noise', bytes: randomBytes(100_000) }])).toEqual([]);
});
