/** The words of the organisation's registers. */
import directoryEntry from './directory-entry.json' with { type: 'json' };
import publicFunction from './public-function.json' with { type: 'json' };
import statute from './statute.json' with { type: 'json' };

export const registerWords = {
  'directory-entry': directoryEntry,
  statute,
  'public-function': publicFunction,
};
