/**
 * What a screen may ask of the vault about statistics. Only the data-protection team counts, on a laptop that holds every ordinary file;
 * everybody reads what was released. No exact count leaves the vault. Types only.
 */
import type { FormProblems } from '../../shared/record/field/form.ts';
import type { ReleasedTable } from '../../shared/record/register/statistics-release.ts';
import type { ProtectionName } from '../../shared/rules/small-numbers/presets.ts';
import type { ReleaseProblem } from '../../shared/rules/small-numbers/release.ts';
import type { Period } from '../../shared/rules/statistics/facts.ts';
import type { ReportName } from '../../shared/rules/statistics/reports.ts';
import type { Written } from './record-api.ts';

export interface ReportForm {
  report: ReportName;
  period: Period;
  protection: ProtectionName;
}

export interface CountedFiles {
  /** Files of people that were counted, on this laptop. */
  counted: number;
  /** Left alone, because their use is restricted or somebody objects. */
  resting: number;
  /** Known to be there, and not here whole. */
  missing: number;
  /** Teams whose files this laptop has not followed to the end. */
  unfollowed: number;
  /** ISO time of the office's last word, up to which this laptop holds all; null before the first. */
  asOf: string | null;
}

export type Verdict =
  | { allowed: true; isRepeat: boolean }
  /** `earlier`: the release that speaks against it. */
  | { allowed: false; why: ReleaseProblem; earlier: string | null };

export interface CountedReport {
  form: ReportForm;
  files: CountedFiles;
  result:
    | {
        state: 'published';
        table: ReleasedTable;
        /** How many numbers are hidden because they are small, and how many more to keep those unknown. Not for readers. */
        hidden: { small: number; also: number };
        verdict: Verdict;
      }
    | { state: 'withheld'; because: 'too-few' | 'cannot-protect' };
}

export interface ReleaseView {
  record: string;
  report: ReportName;
  period: Period;
  protection: ProtectionName;
  table: ReleasedTable;
  reason: string;
  begun: Written;
}

export interface ReportCalls {
  /** What was released, newest first, and whether this worker may count. For everybody. */
  statistics(): { today: string; mayCount: boolean; releases: ReleaseView[] };
  /** Counts every ordinary file that this laptop holds; how far it is comes as `progress`. */
  countReport(form: ReportForm): CountedReport;
  /** Counts again and releases it, if the rules allow it: `release` is empty where they do not, or where the reason has problems. */
  releaseReport(form: ReportForm & { reason: string }): {
    release: string;
    problems: FormProblems;
    counted: CountedReport;
  };
}
