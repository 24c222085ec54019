/** What a GP's system keeps of a referral to social prescribing, as SNOMED CT (UK edition) codes it. */
const snomed = {
  /** From practice: to be checked against the edition in use. */
  offered: '871691000000100',
  /** For the first acceptance only, not for the work that follows. */
  accepted: '871731000000106',
  declined: '871711000000103',
} as const;

/** The code for a status; null where there is none to report. */
export function referralCode(status: string): string | null {
  return Object.entries(snomed).find(([name]) => name === status)?.[1] ?? null;
}
