import type { FileOnScreen } from '../record/file-context.ts';

/** What is written down about somebody who has no file here. */
export const nowhere: FileOnScreen = { file: '', records: [], person: null };
