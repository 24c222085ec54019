/** Fields that point: to other records of the file, another file, a worker, an entry of a register. `''` for none. */
import { z } from 'zod';
import { err, ok } from '../../result.ts';
import { isPlainText } from '../../rules/plain-text.ts';
import { hash, id16 } from '../fields.ts';
import type { Ask, Field } from './field.ts';
import { formatted } from './text.ts';

function pointer(ask: Ask, isId: (text: string) => boolean): Field<string> {
  const rule = (typed: string) => (isId(typed) ? ok(typed) : err('FIELD_INVALID' as const));
  return { ...formatted(rule, (value) => value), ask };
}

const isHash = (text: string) => hash.safeParse(text).success;
const isId = (text: string) => id16.safeParse(text).success;

/** What is written once stands under its change's id. */
const isRecord = (text: string) => isId(text) || isHash(text);

/** A record of this file, of one kind. */
export const toRecord = (kind: string) => pointer({ as: 'record', kind }, isRecord);
/** Another person's file. */
export const toFile = () => pointer({ as: 'file' }, isHash);
export const toWorker = () => pointer({ as: 'worker' }, isId);
/** Something that the person decided, by its consent purpose. `code`: of the charity's list, CP01 to CP12. */
export const toDecision = (code?: string) =>
  pointer({ as: 'decision', ...(code === undefined ? {} : { code }) }, (id) => /^[a-z0-9-]{1,40}$/.test(id));
/** A laptop of the organisation. */
export const toDevice = () => pointer({ as: 'device' }, isHash);
/** An entry of one of the organisation's registers. */
export const toRegister = (of: string) => pointer({ as: 'register', of }, isRecord);
export const toDirectory = () => toRegister('directory-entry');

/** Any number of this file's records, each as `kind/record`, in the order in which they were picked. */
export function toRecords(): Field<string[]> {
  const isPointer = (text: string) => {
    const [kind = '', record = '', ...more] = text.split('/');
    return /^[a-z-]{1,40}$/.test(kind) && isRecord(record) && more.length === 0;
  };
  return {
    ask: { as: 'records' },
    schema: z.array(z.string().max(100)).max(1000),
    empty: [],
    needed: false,
    when: null,
    read(typed) {
      if (!Array.isArray(typed) || !typed.every(isPointer)) return err('FIELD_INVALID');
      return ok([...new Set(typed)]);
    },
    show: (value) => value,
  };
}

const isServiceCode = (code: string) => code.length <= 40 && isPlainText(code);

/** A service of the organisation's own list, by its code. */
export const toService = () => pointer({ as: 'service' }, isServiceCode);

/** Services of the organisation's own list, by their codes. */
export function toServices(): Field<string[]> {
  return {
    ask: { as: 'services' },
    schema: z.array(z.string().max(40)).max(20),
    empty: [],
    needed: false,
    when: null,
    read(typed) {
      if (!Array.isArray(typed) || typed.length > 20) return err('FIELD_INVALID');
      const codes = typed.map(String);
      return codes.every(isServiceCode) ? ok(codes) : err('FIELD_INVALID');
    },
    show: (value) => value,
  };
}
