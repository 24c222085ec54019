/** Fields that point: to another record of the file, another file, a worker. `''` for none. */
import { err, ok } from '../../result.ts';
import { hash, id16 } from '../fields.ts';
import type { Ask, Field } from './field.ts';
import { formatted } from './text.ts';

function pointer(ask: Ask, isId: (text: string) => boolean): Field<string> {
  const rule = (typed: string) => (isId(typed) ? ok(typed) : err('FIELD_INVALID' as const));
  return { ...formatted(rule, (value) => value), ask };
}

const isHash = (text: string) => hash.safeParse(text).success;
const isId = (text: string) => id16.safeParse(text).success;

/** A record of this file, of one kind; one that is written once stands under its change's id. */
export const toRecord = (kind: string) => pointer({ as: 'record', kind }, (id) => isId(id) || isHash(id));
/** Another person's file. */
export const toFile = () => pointer({ as: 'file' }, isHash);
export const toWorker = () => pointer({ as: 'worker' }, isId);
