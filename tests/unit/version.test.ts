import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { version } from '../../shared/version.ts';

test('the app names the version of its package', () => {
  expect(version).toBe(manifest.version);
});
