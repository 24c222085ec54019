/** every paper that the app prints, and the screen on which people sign, names the controller and how to reach them. */
import { expect, test } from 'vitest';
import { pathsWith, projectFiles } from './project-files.ts';

const files = projectFiles('renderer/features');
const features = 'renderer/features';

/** What prints, and where its paper names the controller. */
const papers: Record<string, string> = {
  'act/receipt/ReceiptSheet.tsx': `${features}/act/receipt/Receipt.tsx`,
  'setup/cards/ShowCard.tsx': `${features}/setup/cards/CardPaper.tsx`,
  'team/laptops/DevicePage.tsx': `${features}/team/laptops/DeviceReportSheet.tsx`,
  'team/people/TwelveWords.tsx': `${features}/team/people/TwelveWords.tsx`,
  'visit/CheckInCard.tsx': `${features}/visit/CheckInCard.tsx`,
  'held/HeldScreen.tsx': `${features}/held/HeldSheet.tsx`,
  'incidents/IncidentPaper.tsx': `${features}/incidents/PeopleLetter.tsx`,
  'pack/PaperScreen.tsx': `${features}/pack/PackPaper.tsx`,
  'registers/SecurityStatus.tsx': `${features}/registers/SecurityStatus.tsx`,
  'reports/ReleasedScreen.tsx': `${features}/reports/ReleasedScreen.tsx`,
  'retention/CertificateScreen.tsx': `${features}/retention/CertificateScreen.tsx`,
  // Letters are kept as they left, with their foot.
  'requests/RequestLetter.tsx': `${features}/requests/use-letter.ts`,
  'sharing/LetterScreen.tsx': 'renderer/vault/sharing/letter.ts',
};

test('R-03: whatever asks for paper is on the list', () => {
  const printing = pathsWith(/\busePaper\(|<PrintedScreen\b/, files).filter(
    // The frame that others print in is no paper itself.
    (path) => path.endsWith('.tsx') && path !== `${features}/shell/PrintedScreen.tsx`,
  );
  const listed = Object.keys(papers).map((path) => `${features}/${path}`);
  expect(printing.toSorted()).toEqual(listed.toSorted());
});

const naming = pathsWith(/<ControllerLine \/>|\bdataProtection\b|\bletterFoot\(/, projectFiles('renderer'));

test.each(Object.entries(papers))('R-03: the paper of %s names the controller', (_screen, sheet) => {
  expect(naming).toContain(sheet);
});
