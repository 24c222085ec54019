import { expect, it, vi } from 'vitest';
import { isGranted } from '../../electron/permissions.ts';

const video = { mediaTypes: ['video'] };

const refused: [what: string, permission: string, own: boolean, details: object][] = [
  ['sound beside the picture', 'media', true, { mediaTypes: ['video', 'audio'] }],
  ['sound', 'media', true, { mediaTypes: ['audio'] }],
  ['nothing by name', 'media', true, {}],
  ['an empty wish', 'media', true, { mediaTypes: [] }],
  ['the camera for another page', 'media', false, video],
  ['storage for another page', 'persistent-storage', false, {}],
  ['where the laptop is', 'geolocation', true, {}],
  ['what is on screen', 'display-capture', true, video],
];

it.each(refused)('refuses %s, and nobody is asked', async (_, permission, own, details) => {
  const ask = vi.fn(async () => true);
  expect(await isGranted({ permission, own, details }, ask)).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});

it('asks for the camera each time, and takes no for no', async () => {
  const answers = [true, false, true];
  const ask = vi.fn(async () => answers.shift() ?? false);
  const wish = { permission: 'media', own: true, details: video };
  expect(await isGranted(wish, ask)).toBe(true);
  expect(await isGranted(wish, ask)).toBe(false);
  expect(await isGranted(wish, ask)).toBe(true);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('lets the window keep what it stores, unasked', async () => {
  const ask = vi.fn(async () => false);
  expect(await isGranted({ permission: 'persistent-storage', own: true, details: {} }, ask)).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});
