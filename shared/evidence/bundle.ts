/** One consent act with everything a stranger needs to check it, as a zip archive. Pure: the same parts make the same bytes. */
import { canonicalBytes, canonicalText, parseCanonical } from '../encoding/canonical.ts';
import { fromBase64, utf8 } from '../encoding/bytes.ts';
import type { Proof } from '../crypto/proof.ts';
import type { SignedCheckpoint, SignedReceipt } from '../crypto/server-signed.ts';
import { isEntitled } from '../membership/access.ts';
import type { Entry } from '../membership/entry.ts';
import type { Membership } from '../membership/membership.ts';
import { type ConsentAct, statementSchema } from '../record/consent-act.ts';
import { packArchive } from './archive.ts';
import { bundleFileNames, bundleFileNamesWithFile, type BundleFile } from './bundle-files.ts';
import { noticeText } from './notice.ts';
import { readmeText } from './readme.ts';

export interface BundleParts {
  act: ConsentAct;
  headerText: string;
  body: Uint8Array;
  salt: Uint8Array;
  proof: Proof;
  /** From the genesis, as far as the checkpoint or further. */
  log: readonly Entry[];
  /** The one that names the change: as accepted, or as parked where a person has let it in since. */
  receipt: SignedReceipt;
  /** The newest known; its log is as long as the receipt's, or longer. */
  checkpoint: SignedCheckpoint;
  /** The header that began the case file, where `needsFileHeader`; otherwise null, so that one act makes one archive. */
  fileHeader: string | null;
}

export interface Bundle {
  /** Names the act and nobody. */
  name: string;
  bytes: Uint8Array;
}

/** Whether the receipt alone does not say that the change counts: it was parked, or stands in the feed of a team not its author's. */
export function needsFileHeader(log: Membership, { receipt }: SignedReceipt, change: string): boolean {
  const feed = receipt.items.find((item) => item.change === change)?.feed ?? null;
  return feed === null || !isEntitled(log, receipt.device, feed.team, receipt.log.size);
}

/** Throws when the parts do not belong together in length: that is the caller's slip. Whether they hold is `checkBundle`'s matter. */
export function makeBundle(parts: BundleParts): Bundle {
  const statement = parseCanonical(statementSchema, parts.act.statement);
  if (statement === null) throw new Error('a bundle needs a statement');
  const { size } = parts.checkpoint.checkpoint.log;
  if (parts.log.length < size) throw new Error('the log is shorter than its checkpoint');
  const contents: Record<BundleFile, Uint8Array> = {
    'README.txt': utf8(readmeText),
    'statement.json': utf8(parts.act.statement),
    'statement.sig': fromBase64(parts.act.signature),
    'notice.txt': utf8(noticeText(parts.act.statement)),
    'change-header.json': utf8(parts.headerText),
    'change-body.json': parts.body,
    'change-salt.bin': parts.salt,
    'proof.json': canonicalBytes(parts.proof),
    'membership.jsonl': logLines(parts.log.slice(0, size)),
    'receipt.json': canonicalBytes(parts.receipt),
    'checkpoint.json': canonicalBytes(parts.checkpoint),
    'file-header.json': utf8(parts.fileHeader ?? ''),
  };
  const names = parts.fileHeader === null ? bundleFileNames : bundleFileNamesWithFile;
  const files = new Map(names.map((name) => [name, contents[name]]));
  return { name: `doorstep-consent-${statement.act}.zip`, bytes: packArchive(files) };
}

/** One canonical entry on each line. */
function logLines(log: readonly Entry[]): Uint8Array {
  return utf8(log.map((entry) => `${canonicalText(entry)}\n`).join(''));
}
