import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { missingPackages } from '../../../build/launcher/missing-packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const here = { os: [process.platform], cpu: [process.arch] };
const lock = JSON.stringify({
  packages: {
    '': {},
    'node_modules/plain': {},
    'node_modules/@tools/for-this-machine': here,
    'node_modules/for-this-machine-too': { os: process.platform, cpu: process.arch },
    'node_modules/for-another-system': { ...here, os: ['plan9'] },
    'node_modules/for-another-processor': { ...here, cpu: ['pdp11'] },
    'node_modules/for-another-c-library': { ...here, libc: ['other'] },
  },
});

test('names the programs for this machine that npm left out, and no others', () => {
  expect(missingPackages(folder, lock)).toEqual(['@tools/for-this-machine', 'for-this-machine-too']);
  mkdirSync(join(folder, 'node_modules', 'for-this-machine-too'), { recursive: true });
  mkdirSync(join(folder, 'node_modules', '@tools', 'for-this-machine'), { recursive: true });
  expect(missingPackages(folder, lock)).toEqual([]);
});
