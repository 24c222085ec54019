/**
 * The bank holidays of England and Wales (Banking and Financial Dealings Act 1971, and the list that GOV.UK publishes each year). One that
 * falls on a weekend is kept on the next weekday, which the list names. One-off holidays happen: then a day is added here, and nothing else.
 */

export const bankHolidayNames = [
  'new-year',
  'good-friday',
  'easter-monday',
  'early-may',
  'spring',
  'summer',
  'christmas',
  'boxing-day',
  'one-off',
] as const;
export type BankHolidayName = (typeof bankHolidayNames)[number];

export interface HolidayCalendar {
  /** First and last ISO day for which the list is complete. */
  from: string;
  until: string;
  /** By ISO day. */
  holidays: Readonly<Record<string, BankHolidayName>>;
}

export const englandAndWales: HolidayCalendar = {
  from: '2026-01-01',
  until: '2028-12-31',
  holidays: {
    '2026-01-01': 'new-year',
    '2026-04-03': 'good-friday',
    '2026-04-06': 'easter-monday',
    '2026-05-04': 'early-may',
    '2026-05-25': 'spring',
    '2026-08-31': 'summer',
    '2026-12-25': 'christmas',
    '2026-12-28': 'boxing-day',
    '2027-01-01': 'new-year',
    '2027-03-26': 'good-friday',
    '2027-03-29': 'easter-monday',
    '2027-05-03': 'early-may',
    '2027-05-31': 'spring',
    '2027-08-30': 'summer',
    '2027-12-27': 'christmas',
    '2027-12-28': 'boxing-day',
    '2028-01-03': 'new-year',
    '2028-04-14': 'good-friday',
    '2028-04-17': 'easter-monday',
    '2028-05-01': 'early-may',
    '2028-05-29': 'spring',
    '2028-08-28': 'summer',
    '2028-12-25': 'christmas',
    '2028-12-26': 'boxing-day',
  },
};
