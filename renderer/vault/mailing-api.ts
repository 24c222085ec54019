/** What a screen may ask of the vault about mailing lists. For the data-protection team, which holds every ordinary file. Types only. */
import type { LeftOut, MailingFor } from '../../shared/rules/mailing-list.ts';
import type { Reach } from '../../shared/rules/reach-now.ts';
import type { CountedFiles } from './report-api.ts';

export type MailingForm = Omit<MailingFor, 'today'>;

export interface MailingCount {
  /** People who may be contacted so now. */
  listed: number;
  /** How many are left out. Nobody is named. */
  leftOut: { reason: LeftOut; count: number }[];
  /** How far this laptop holds every ordinary file: a stop that it has not received counts for nothing here. */
  files: Pick<CountedFiles, 'missing' | 'unfollowed' | 'asOf'>;
}

/** Somebody, and the first of their numbers or addresses that may be used. */
export interface MailingRow extends Pick<Reach, 'to' | 'times' | 'voicemail'> {
  file: string;
  recordNumber: string;
  name: string;
}

export interface MailingCalls {
  /** How long the list is at this moment. */
  mailingCount(form: MailingForm): MailingCount;
  /** The list at this moment, worked out anew: what was said a second ago counts. */
  mailingList(form: MailingForm): { rows: MailingRow[]; count: MailingCount };
}
