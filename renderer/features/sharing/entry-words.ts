/** What an entry of the sharing register says, in words. */
import { useTranslation } from 'react-i18next';
import type { SharingEntry } from '../../vault/sharing-api.ts';
import { recordWords, useRecordWords } from '../record/words.ts';

interface EntryWords {
  kind: string;
  purpose: string;
  /** The basis of Article 6, and the condition of Article 9 where there is one. */
  basis: string[];
  /** Kinds of records, single details, and what was said beside them. */
  what: string[];
  channel: string;
  told: string;
  /** Why it was stopped; empty where it went. */
  stopped: string;
}

export function useEntryWords(): (entry: SharingEntry) => EntryWords {
  const translation = useTranslation();
  const words = useRecordWords('sharing');
  const directory = useRecordWords('directory-entry');
  const option = (field: string, code: string) => (code === '' ? '' : words.option(field, code));
  return ({ six, nine, items, details, alsoSaid, stopped, ...entry }) => ({
    kind: entry.recipientKind === '' ? '' : directory.option('kind', entry.recipientKind),
    purpose: option('purpose', entry.purpose),
    basis: [option('six', six), option('nine', nine)].filter((one) => one !== ''),
    what: [
      ...new Set(items.map((kind) => recordWords(translation, kind).one)),
      ...details.map((detail) => words.option('details', detail)),
      ...(alsoSaid === '' ? [] : [alsoSaid]),
    ],
    channel: option('channel', entry.channel),
    told: option('told', entry.told),
    stopped: stopped === 'REFUSED' ? translation.t('sharing.refused') : option('stopped', stopped),
  });
}
