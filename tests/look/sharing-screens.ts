/** What is shared: the form with its gate, the log, the registers, the letter. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { twoAnswers } from '../ui/fixture-consent.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { entryId } from '../ui/fixture-registers.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const surgery = entryId('Dr Shah’s surgery');
const asked = { to: 'directory', recipient: surgery, person: 'Mrs Lane', purpose: 'share-by-wish' };
const { view: went } = recordFrom(
  { file, kind: 'sharing', typed: { ...asked, details: ['name'], told: 'yes', channel: 'letter' } },
  null,
  id22('sharing'),
);
const letter =
  'Dear Mrs Lane,\n\nI write about Margaret Okoro, our number WBC-0001.\n\nShe would like a visit.\n\nYours sincerely\nAlice Morgan\n24 November 2026\n\nWillow Bridge Community (practice)\nThe Old Mill\n1 Weir Lane\nBrackenford\nWB1 1AA';
const written = {
  recipientName: 'Dr Shah’s surgery',
  recipientKind: 'nhs-provider',
  six: 'a',
  nine: '9a',
  letter,
};
const files = practiceFiles().map((view) =>
  view.file === file ? { ...view, records: [{ ...went, values: { ...went.values, ...written } }] } : view,
);
const owed = {
  file,
  personName: 'Margaret Okoro',
  sharing: went.record,
  recipientName: 'Dr Shah’s surgery',
  question: 'May we share your plan with Dr Shah’s surgery?',
  sharedAt: '2026-11-20T10:00:00.000Z',
  day: '2026-11-23',
};

export const sharingScreens: LookScreen[] = [
  {
    name: 'consent-two-answers',
    vault: { files: twoAnswers() },
    go: () => goTo({ at: 'file', file, tab: 'consent' }),
  },
  {
    name: 'sharing-allowed',
    go: () => goTo({ at: 'record', file, kind: 'sharing', record: null, start: asked }),
  },
  {
    name: 'sharing-blocked',
    go: () =>
      goTo({
        at: 'record',
        file,
        kind: 'sharing',
        record: null,
        start: { ...asked, recipient: entryId('Wells Befrienders') },
      }),
  },
  {
    name: 'sharing-section',
    vault: { files, toTell: [owed] },
    go: () => goTo({ at: 'file', file, tab: 'record', section: 'sharing' }),
  },
  { name: 'sharing-log', vault: { files }, go: () => goTo({ at: 'sharing', tab: 'log' }) },
  { name: 'sharing-tell', vault: { toTell: [owed] }, go: () => goTo({ at: 'sharing', tab: 'tell' }) },
  {
    name: 'sharing-bases',
    vault: { office: practiceOffice('chelsea') },
    go: () => goTo({ at: 'sharing', tab: 'bases' }),
  },
  {
    name: 'sharing-directory',
    vault: { office: practiceOffice('chelsea') },
    go: () => goTo({ at: 'sharing', tab: 'directory' }),
  },
  {
    name: 'sharing-letter',
    vault: { files },
    go: () => goTo({ at: 'letter', file, record: went.record }),
  },
];
