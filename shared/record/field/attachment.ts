/** A picture that was sealed chunk by chunk. Nobody types it: the vault writes it when the record is saved, and keeps its key to itself. */
import { type Attachment, attachmentSchema } from '../../crypto/attachment.ts';
import { err } from '../../result.ts';
import type { Field } from './field.ts';

export function attachment(): Field<Attachment | null> {
  return {
    ask: { as: 'picture' },
    schema: attachmentSchema.nullable(),
    empty: null,
    needed: false,
    when: null,
    read: () => err('FIELD_INVALID'),
    leaves: (value) => (value === null ? null : { type: value.type, length: value.length }),
    show: () => '',
  };
}
