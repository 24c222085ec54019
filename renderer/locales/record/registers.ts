/** The words of the organisation's registers. */
import contract from './contract.json' with { type: 'json' };
import statisticsRelease from './statistics-release.json' with { type: 'json' };
import directoryEntry from './directory-entry.json' with { type: 'json' };
import letterTemplate from './letter-template.json' with { type: 'json' };
import publicFunction from './public-function.json' with { type: 'json' };
import template from './template.json' with { type: 'json' };
import statute from './statute.json' with { type: 'json' };

export const registerWords = {
  contract,
  template,
  'directory-entry': directoryEntry,
  statute,
  'public-function': publicFunction,
  'letter-template': letterTemplate,
  'statistics-release': statisticsRelease,
};
