/**
 * A stretch of a laptop's own log of what was looked at and taken out, handed over to the data-protection team: ids and codes only. The
 * laptop keeps no key of it, so it cannot change what it handed over.
 */
import { z } from 'zod';
import type { Json } from '../../encoding/canonical.ts';
import { err } from '../../result.ts';
import type { Field } from '../field/field.ts';
import { caseKind } from './kind.ts';

/** As many lines as one record holds. */
export const mostAuditLines = 200;

const nobodyAsks = <T extends Json>(schema: z.ZodType<T>, empty: T): Field<T> => ({
  ask: { as: 'nothing' },
  schema,
  empty,
  needed: false,
  when: null,
  read: () => err('FIELD_INVALID'),
  show: () => '',
});

export const auditLog = caseKind({
  section: 'office',
  use: 'accountability',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  headline: ['chain'],
  fields: { chain: nobodyAsks(z.string().max(60), '') },
  made: {
    first: nobodyAsks(z.int().min(0), 0),
    count: nobodyAsks(z.int().min(0).max(mostAuditLines), 0),
    /** Newest last, as `audit/event.ts` writes them. */
    lines: nobodyAsks(z.array(z.string().max(1000)).max(mostAuditLines), []),
  },
});
