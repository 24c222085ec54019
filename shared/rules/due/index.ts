/** Every rule about a whole file. Its words stand under `due.<name>`. */
import { askAgain } from './ask-again.ts';
import type { FileRule } from './rule.ts';

export const fileRules = {
  'ask-consent-again': askAgain,
} as const satisfies Record<string, FileRule>;

export type FileRuleName = keyof typeof fileRules;

export const fileRuleNames = Object.keys(fileRules) as FileRuleName[];
