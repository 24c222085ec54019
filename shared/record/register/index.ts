/** Every register that the organisation keeps. */
import { contract } from './contract.ts';
import { directoryEntry } from './directory.ts';
import { publicFunction, statute } from './law.ts';
import { lawfulBasis } from './lawful-basis.ts';
import { letterTemplate } from './letter-template.ts';
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
