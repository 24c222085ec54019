/**
 * README.txt of a bundle. The same bytes in every bundle, so that a verifier can know them by their hash: whoever edits this text
 * adds the new hash here and to `verify.py` and keeps the old ones, or bundles that are already with people would be refused.
 */
import { sha256 } from '../crypto/hash.ts';
import { bundleFileMeanings, bundleFileNamesWithFile } from './bundle-files.ts';

const list = bundleFileNamesWithFile.map((name) => `  ${name}\n      ${bundleFileMeanings[name]}\n`).join('');

export const readmeText = `A CONSENT ACT, KEPT BY DOORSTEP: HOW TO CHECK IT

Somebody was asked what may be done with information about them, and answered.
This archive holds what they were asked, what they answered, how they signed,
and what is needed to check that nothing was changed since. You do not need
Doorstep, and you need not believe whoever gave you the archive.


HOW TO CHECK IT

1. Take verify.py, verify_log.py and verify_basics.py from the Doorstep project
   (shared/evidence) into one folder. Do not take them from whoever gave you
   this archive.
2. Take the organisation's fingerprint from the person's printed receipt, or
   ask the organisation for it by another way. It is 64 digits, 0 to 9 and
   A to F. Do not take it from this archive: everything else depends on it.
3. You need Python 3.9 or later, and OpenSSL 3 or later. Then:

     python3 verify.py BUNDLE.zip "FINGERPRINT"

It goes step by step and says what holds. If one byte of one file was changed,
or a file was added, left out or packed in another way, it names the step that
fails.

The device's signature can be checked by hand as well. The public key is
"sign" of the device in membership.jsonl (base64url, 32 bytes). What is signed
is "doorstep/act/v1", one zero byte, and then statement.json:

     (printf 'doorstep/act/v1\\000'; cat statement.json) > signed.bin
     openssl pkeyutl -verify -pubin -inkey device.pem -rawin \\
       -in signed.bin -sigfile statement.sig


WHAT IS IN IT

${list}

WHAT IT PROVES

- The statement is, byte for byte, what the worker's device signed.
- The organisation with that fingerprint had admitted that device for that
  worker. Every entry of its log was signed by people who could say it.
- The organisation's server had the act by the time on its receipt, so by the
  server's clock it existed by then. Either the worker could write to that
  team's files then, or somebody who could has looked at it since and let it
  in: the log says so, signed.
- It was not made before the newest entry of the log that it names.
- The notice's words and the words of each question are those in the
  statement.


WHAT IT DOES NOT PROVE

- Who held the pen, or that they understood. The worker declares it.
- The time of signing. That is what the device's clock said. It lies between
  two times of the office's own clock: that log entry's and the receipt's.
  verify.py prints both, and how long after the claimed time the receipt is.
  The longer, the less the claimed time is worth.
- That it still stands. The person may have answered otherwise since. The act
  names the one before it, if there was one, but not the one after it.
- That the names are the right ones. The log knows workers and devices by keys.
- Anything at all, if the fingerprint came from whoever gave you the archive.
`;

/** SHA-256 of every text that was ever here. */
const known: ReadonlySet<string> = new Set([
  'fd4f0faf40652f5a63d33cc7bdf6bb1fe6a90c698ebba8ec0688b2d9fa6ae5e2',
  '6149032c64756bacdf112d72608c24111aba1197bd490611c23609476af1295b',
]);

export function isReadme(bytes: Uint8Array): boolean {
  return known.has(sha256(bytes).toHex());
}
