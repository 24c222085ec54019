// Loaded before the main bundle (`node --import`): its `electron` is the stand-in.
import { registerHooks } from 'node:module';

const standIn = new URL('electron.ts', import.meta.url).href;
const names = new Set(['electron', 'electron/main']);

registerHooks({
  resolve: (specifier, context, next) =>
    names.has(specifier) && !context.parentURL?.includes('/node_modules/')
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});
