import type en from './en.json';
import type { recordWords } from './record/index.ts';

// Makes a key that the catalogue lacks a type error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en & { record: typeof recordWords } };
  }
}
