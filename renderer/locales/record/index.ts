/** The words of each kind of record: a file for each, and what they share. */
import adjustment from './adjustment.json' with { type: 'json' };
import allergy from './allergy.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import contact from './contact.json' with { type: 'json' };
import healthNeed from './health-need.json' with { type: 'json' };
import note from './note.json' with { type: 'json' };

export const recordWords = {
  common,
  contact,
  allergy,
  'health-need': healthNeed,
  adjustment,
  note,
};
