/** Every rule about a whole file. Its words stand under `due.<name>`. */
import { soon18, turns16, turns18 } from './ages.ts';
import { askAgain } from './ask-again.ts';
import { giveNotice, refreshConsent } from './notices.ts';
import { endResting } from './rests-on.ts';
import type { FileRule } from './rule.ts';
import { tellRecipient } from './tell-recipient.ts';

export const fileRules = {
  'ask-consent-again': askAgain,
  'refresh-consent': refreshConsent,
  'give-notice': giveNotice,
  'turns-16': turns16,
  'soon-18': soon18,
  'turns-18': turns18,
  'tell-recipient': tellRecipient,
  'end-resting': endResting,
} as const satisfies Record<string, FileRule>;

export type FileRuleName = keyof typeof fileRules;

function isFileRule(name: string): name is FileRuleName {
  return Object.hasOwn(fileRules, name);
}

export const fileRuleNames = Object.keys(fileRules).filter(isFileRule);
