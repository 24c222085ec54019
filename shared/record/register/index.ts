/** Every register that the organisation keeps. */
import { dataAgreement, dataAssessment, dataProcessor, securityCheck } from './assurance.ts';
import { contract } from './contract.ts';
import { dataFlow, flowRelease, flowReview } from './data-flow.ts';
import { directoryEntry } from './directory.ts';
import { publicFunction, statute } from './law.ts';
import { lawfulBasis } from './lawful-basis.ts';
import { letterTemplate } from './letter-template.ts';
import { processingActivity } from './processing-activity.ts';
import { service } from './service.ts';
import { statisticsRelease } from './statistics-release.ts';
import { template } from './template.ts';
import type { EntryValues, Register } from './register.ts';

export const registers = {
  service,
  contract,
  template,
  'directory-entry': directoryEntry,
  statute,
  'public-function': publicFunction,
  'lawful-basis': lawfulBasis,
  'letter-template': letterTemplate,
  'processing-activity': processingActivity,
  'data-assessment': dataAssessment,
  'data-agreement': dataAgreement,
  'data-processor': dataProcessor,
  'security-check': securityCheck,
  'data-flow': dataFlow,
  'flow-review': flowReview,
  'flow-release': flowRelease,
  'statistics-release': statisticsRelease,
} as const;

export type RegisterName = keyof typeof registers;
export type RegisterEntry<R extends RegisterName> = EntryValues<(typeof registers)[R]>;

export function isRegister(name: string): name is RegisterName {
  return Object.hasOwn(registers, name);
}

export function registerOf(name: RegisterName): Register {
  return registers[name];
}

export const registerNames = Object.keys(registers).filter(isRegister);

/** The registers by which a charity shows that it keeps the law, in the order in which they are asked for. */
export const accountability = [
  'processing-activity',
  'data-assessment',
  'data-agreement',
  'data-processor',
  'data-flow',
  'security-check',
] as const satisfies readonly RegisterName[];
export type Accountability = (typeof accountability)[number];

export function isAccountability(register: RegisterName): register is Accountability {
  return accountability.some((one) => one === register);
}
