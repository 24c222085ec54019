/**
 * The day from which a record may be looked at for disposal, and why that day. It never deletes anything: from then on somebody may
 * appraise the record, and two others approve (`disposal.ts`). While support lasts there is no day, and nothing held is ever due.
 */
import type { RetentionClass } from '../../record/case/purposes.ts';
import { birthday } from '../calendar.ts';
import { byAge, type RetentionStep, retentionSteps, type Support, supportEnd } from './by-age.ts';
import { type Hold, type HoldNow, holdsNow } from './holds.ts';
import { type RetentionPeriod, type RetentionRules, retentionRules } from './periods.ts';

export interface RetentionFacts extends Support {
  /** ISO day that the record itself names; empty for none. */
  ownDay: string;
  /** ISO day on which the case was closed; empty while it is open. */
  closedOn: string;
  holds: readonly Hold[];
}

export type RetentionState =
  | 'held'
  | 'in-support'
  /** Kept for good. */
  | 'kept'
  /** Nobody knows when the person was born, so no day can be named. */
  | 'unknown'
  | 'not-due'
  /** May be appraised. */
  | 'due';

export interface Retention {
  state: RetentionState;
  /** ISO day; null where there is none. */
  day: string | null;
  holds: readonly HoldNow[];
  steps: readonly RetentionStep[];
}

/** @param today ISO day. */
export function retention(
  of: RetentionClass,
  facts: RetentionFacts,
  today: string,
  rules: RetentionRules = retentionRules,
): Retention {
  const period: RetentionPeriod = rules.classes[of];
  const isOpen = period.trigger === 'closed' && facts.closedOn === '';
  const openCase: HoldNow = { kind: 'open-case', reviewOn: '', isReviewDue: false };
  const holds = [...holdsNow(facts.holds, today), ...(isOpen ? [openCase] : [])];
  const counted = count(period, facts, today, rules);
  return { ...counted, state: holds.length > 0 ? 'held' : counted.state, holds };
}

/** The step that the day rests on; undefined where there is no day. */
export function decidedBy({ day, steps }: Pick<Retention, 'day' | 'steps'>) {
  const last = steps.findLast(({ step, day: at }) => step !== 'latest' && at === day)?.step;
  return retentionSteps.find((step) => step === last);
}

type Counted = Omit<Retention, 'holds'>;

function count(
  period: RetentionPeriod,
  facts: RetentionFacts,
  today: string,
  rules: RetentionRules,
): Counted {
  const due = (...steps: RetentionStep[]): Counted => {
    const day = steps.at(-1)?.day ?? null;
    return { state: day !== null && day <= today ? 'due' : 'not-due', day, steps };
  };
  switch (period.trigger) {
    case 'none':
      return { state: 'kept', day: null, steps: [] };
    case 'own-day':
      return facts.ownDay === ''
        ? count({ trigger: 'support-end-by-age', plusYears: 0 }, facts, today, rules)
        : due({ step: 'own-day', day: facts.ownDay });
    case 'closed': {
      if (facts.closedOn === '') return { state: 'held', day: null, steps: [] };
      const hasCode = facts.periods.some(({ contract }) => contract?.recordsCode === true);
      const years = hasCode ? period.codeYears : period.years;
      const day = birthday(facts.closedOn, years);
      return due({ step: 'closed', day: facts.closedOn }, { step: 'add-years', years, day });
    }
    case 'support-end':
    case 'support-end-by-age': {
      const end = supportEnd(facts, today);
      if (end === null) return { state: 'in-support', day: null, steps: [] };
      if (period.trigger === 'support-end') {
        const day = birthday(end.day, period.years);
        return due(end, { step: 'add-years', years: period.years, day });
      }
      const steps = byAge(facts, end, rules);
      if (steps === null) return { state: 'unknown', day: null, steps: [end] };
      const last = steps.at(-1)?.day ?? end.day;
      const { plusYears: years } = period;
      return years === 0
        ? due(...steps)
        : due(...steps, { step: 'evidence', years, day: birthday(last, years) });
    }
  }
}
