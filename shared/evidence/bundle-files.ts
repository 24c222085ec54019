/** The files of an evidence bundle in the order they stand in the archive. These are always there. */
export const bundleFileNames = [
  'README.txt',
  'statement.json',
  'statement.sig',
  'notice.txt',
  'change-header.json',
  'change-body.json',
  'change-salt.bin',
  'proof.json',
  'membership.jsonl',
  'receipt.json',
  'checkpoint.json',
] as const;

/** And this one at the end, where the receipt alone does not say that the change counts. There are no others. */
export const bundleFileNamesWithFile = [...bundleFileNames, 'file-header.json'] as const;

export type BundleFile = (typeof bundleFileNamesWithFile)[number];

/** What each is, as the README of a bundle says it. */
export const bundleFileMeanings: Record<BundleFile, string> = {
  'README.txt': 'This text.',
  'statement.json': 'What was asked, answered and signed for: the exact bytes the device signed.',
  'statement.sig': "The device's Ed25519 signature over them, 64 bytes.",
  'notice.txt': 'The words of the notice as the person met them, taken from the statement.',
  'change-header.json': 'The header under which the office keeps the act. Its hash names the change.',
  'change-body.json': 'The body that the header commits to: the statement and its signature.',
  'change-salt.bin': '32 random bytes that were hashed in front of the body.',
  'proof.json': "The device's signature over the batch it handed in, and the change's place in it.",
  'membership.jsonl': 'The membership log from its start: who admitted the device, by what right.',
  'receipt.json': "The office server's signature that it had the change, and when.",
  'checkpoint.json': "The office server's signature over the membership log as it stands here.",
  'file-header.json': 'Not always there: the header that began the case file, and names its team.',
};
