/** The charity that is about to begin, as typed so far. Forgotten as soon as it has begun. */
import { create } from 'zustand';
import type { Problem } from '../../vault/api.ts';
import type { FoundForm } from '../../vault/office-api.ts';

export const setUpSteps = ['claim', 'charity', 'you', 'passphrase', 'cards'] as const;
export type SetUpStep = (typeof setUpSteps)[number] | 'working' | 'begun';

interface SetUp {
  /** Null: nobody is setting anything up. */
  step: SetUpStep | null;
  form: FoundForm;
  problem: Problem | null;
  fingerprint: string;
}

const blank: SetUp = {
  step: null,
  form: {
    server: '',
    claim: '',
    organisation: '',
    recordPrefix: '',
    name: '',
    role: '',
    email: '',
    phone: '',
    passphrase: '',
    cardA: '',
    cardB: '',
  },
  problem: null,
  fingerprint: '',
};

export const useSetUp = create<SetUp>(() => blank);

export function startSetUp(): void {
  useSetUp.setState({ ...blank, step: 'claim' });
}

export function forgetSetUp(): void {
  useSetUp.setState(blank);
}

export function fillIn(filled: Partial<FoundForm>): void {
  useSetUp.setState(({ form }) => ({ form: { ...form, ...filled } }));
}

/** One step back; from the first one out of setting up. */
export function stepBack(): void {
  useSetUp.setState(({ step }) => {
    const before = setUpSteps[setUpSteps.findIndex((each) => each === step) - 1];
    return before === undefined ? blank : { step: before, problem: null };
  });
}

/**
 * The step after `step`, where something is still to be asked; null when the charity can begin. What was chosen and written down
 * before, a passphrase or cards, is not asked twice because a code was refused.
 */
export function stepAfter(step: SetUpStep, form: FoundForm): SetUpStep | null {
  const known = { passphrase: form.passphrase !== '', cards: form.cardB !== '' };
  const later = setUpSteps.slice(setUpSteps.findIndex((each) => each === step) + 1);
  return later.find((each) => !((each === 'passphrase' || each === 'cards') && known[each])) ?? null;
}

/** Which step a refusal belongs to. */
export function stepOf({ code }: Problem): SetUpStep {
  switch (code) {
    case 'PASSPHRASE_WEAK':
      return 'passphrase';
    case 'RECOVERY_CARD_MISTYPED':
    case 'RECOVERY_EPOCH':
    case 'NEEDS_TWO_PEOPLE':
      return 'cards';
    case 'FIELD_INVALID':
      return 'charity';
    default:
      return 'claim';
  }
}
