/** What people ask about their data: at the door, on the team's board, in one case, and the copy that leaves. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { packOf, request } from '../ui/pack-of.ts';
import { caseOf } from '../ui/request-cases.ts';
import type { LookScreen } from './screens.ts';

const margaret = id43('margaret');
const office = practiceOffice('priya');
const today = '2026-09-20';

const urgent = caseOf({ name: 'urgent', asked: { receivedOn: '24/8/2026', right: 'erase' } });
const paused = caseOf({
  name: 'paused',
  steps: [{ what: 'clarification-asked', on: '10/9/2026', words: 'Which years?' }],
});
const closed = caseOf({ name: 'done', steps: [{ what: 'closed', on: '9/9/2026', because: 'taken-back' }] });
const complaint = caseOf({
  name: 'complaint',
  kind: 'data-complaint',
  asked: { words: 'A letter went astray.' },
});
const decided = caseOf({
  name: 'decided',
  steps: [
    { what: 'searched', on: '8/9/2026', place: 'email', terms: 'Okoro', found: 'no' },
    { what: 'decided', on: '10/9/2026', decision: 'granted', words: 'All of it.', by: 'dana' },
  ],
});
const requests = [urgent, paused, decided, complaint, closed];
const vault = { office, rights: { today, requests } };
const pack = { office, pack: packOf() };

export const requestScreens: readonly LookScreen[] = [
  { name: 'rights-help', go: () => goTo({ at: 'rights-help' }) },
  { name: 'ask-about-data', go: () => goTo({ at: 'ask-about-data', file: margaret }) },
  {
    name: 'take-request',
    go: () =>
      goTo({ at: 'take-request', kind: 'rights-request', start: { about: margaret, right: 'access' } }),
  },
  { name: 'requests', vault, go: () => goTo({ at: 'requests' }) },
  { name: 'requests-none', vault: { office }, go: () => goTo({ at: 'requests' }) },
  { name: 'request', vault, go: () => goTo({ at: 'request', file: decided.view.file }) },
  { name: 'request-urgent', vault, go: () => goTo({ at: 'request', file: urgent.view.file }) },
  { name: 'request-complaint', vault, go: () => goTo({ at: 'request', file: complaint.view.file }) },
  {
    name: 'request-step',
    vault,
    go: () => goTo({ at: 'request-step', file: urgent.view.file, start: { what: 'decided' } }),
  },
  { name: 'pack', vault: pack, go: () => goTo({ at: 'pack', file: request }) },
  { name: 'pack-paper', vault: pack, go: () => goTo({ at: 'pack-paper', file: request }) },
];
