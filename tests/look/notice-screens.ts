/** The charity's notices, who decides, and what must be asked again. */
import { go as goTo, type Route } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43, library } from '../ui/fixture-people.ts';
import type { FixtureOptions } from '../ui/fixture-vault.ts';
import { translationOf } from '../unit/notice/translations.ts';
import type { LookScreen } from './screens.ts';

const at = (route: Route) => () => goTo(route);
const margaret = id43('margaret');
const [notice] = library.notices;
const chelsea: FixtureOptions = {
  office: practiceOffice('chelsea'),
  library: {
    ...library,
    notices: [...library.notices, ...(notice === undefined ? [] : [{ ...notice, version: 2 }])],
    noticeIssues: [
      {
        version: 2,
        change: 'material',
        purposes: library.purposes.map(({ purpose }) => purpose),
        note: 'The surgery now also hears of falls.',
        validFrom: '2026-11-20',
        checks: [
          { line: 'controller', where: notice?.sections[0]?.heading ?? '', none: '' },
          { line: 'transfers', where: '', none: 'Nothing leaves the country.' },
        ],
        at: '2026-11-20T09:00:00.000Z',
        workerName: 'Chelsea Webb',
      },
    ],
  },
};

/** One question of the practice library in Arabic. */
const [purpose] = library.purposes;
const inArabic: FixtureOptions = {
  ...chelsea,
  library: {
    ...library,
    notices: [...library.notices, ...(notice === undefined ? [] : [{ ...notice, language: 'ar' }])],
    translations: purpose === undefined ? [] : [translationOf(purpose, 'ar')],
  },
};

export const noticeScreens: readonly LookScreen[] = [
  { name: 'notice-rules', vault: chelsea, go: at({ at: 'team', tab: 'rules' }) },
  { name: 'notice-import', vault: chelsea, go: at({ at: 'import-notice', version: null }) },
  { name: 'notice-version', vault: chelsea, go: at({ at: 'notice', version: 2 }) },
  { name: 'notice-refresh', vault: chelsea, go: at({ at: 'file', file: margaret, tab: 'consent' }) },
  { name: 'questions-in', vault: inArabic, go: at({ at: 'questions-in', language: 'ar' }) },
  {
    name: 'question-translated',
    vault: inArabic,
    go: at({ at: 'translate', language: 'ar', purpose: purpose?.purpose ?? '', form: 'standard' }),
  },
  {
    name: 'notice-capacity',
    go: at({ at: 'record', file: margaret, kind: 'capacity', record: null }),
  },
];
