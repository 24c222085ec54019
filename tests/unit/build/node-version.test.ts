import { expect, test } from 'vitest';
import { canRunDoorstep } from '../../../build/launcher/node-version.mjs';

test.each(['v26.0.0', 'v26.10.0', 'v28.1.0', 'v100.0.0'])('Node %s is used as it is', (version) => {
  expect(canRunDoorstep(version)).toBe(true);
});

test.each(['v18.20.4', 'v20.20.2', 'v22.23.2', 'v24.21.0', 'v9.26.0', ''])(
  'Node %s is replaced by our own',
  (version) => {
    expect(canRunDoorstep(version)).toBe(false);
  },
);
