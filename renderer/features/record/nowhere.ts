import type { FileOnScreen } from './file-context.ts';

/** What is written down about nobody's file, or about somebody who has none here. */
export const nowhere: FileOnScreen = { file: '', records: [], person: null };
