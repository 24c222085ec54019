import type { Notice } from '../../../shared/record/organisation.ts';
import { easyReadNotice } from './notice-easy-read.ts';
import { standardNotice } from './notice-standard.ts';

/** Every form of the practice organisation's first notice. */
export const notices: readonly Notice[] = [standardNotice, easyReadNotice];
