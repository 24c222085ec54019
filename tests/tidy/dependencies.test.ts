import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../build/launcher/root.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const Packages = z.record(z.string(), z.string());
const { devDependencies, dependencies } = z
  .object({ devDependencies: Packages, dependencies: Packages.optional() })
  .parse(JSON.parse(read('package.json')));
const reasons = read('shared/design/dependencies.md').matchAll(/^- ((?:`[^`]+`(?:, )?)+):/gm);
const explained = [...reasons].flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));

test('every package is there for a reason that is written down, and every reason has its package', () => {
  expect(explained.toSorted()).toEqual(Object.keys(devDependencies).toSorted());
});

test('versions are exact', () => {
  const loose = Object.entries(devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('nothing has to be installed beside the bundles', () => {
  expect(dependencies).toBeUndefined();
});
