/** Every format there is. Adding one: see the head of `../frozen.test.ts`. */
import type { Format } from '../format.ts';
import { auditFormats } from './audit.ts';
import { evidenceFormats } from './evidence.ts';
import { journalFormats } from './journal.ts';
import { keyringFormats } from './keyring.ts';
import { keyFormats } from './keys.ts';
import { logFormats } from './log.ts';
import { sealedFormats } from './sealed.ts';
import { signedFormats } from './signed.ts';
import { tagFormats } from './tags.ts';

export const formats: Record<string, Format> = {
  ...keyFormats,
  ...keyringFormats,
  ...sealedFormats,
  ...signedFormats,
  ...logFormats,
  ...journalFormats,
  ...evidenceFormats,
  ...auditFormats,
  ...tagFormats,
};
