/** Somebody who has the bundle, the fingerprint from the paper receipt, Python and OpenSSL, and nothing of Doorstep's but the script. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { missing, onBuildServer, runVerifier } from '../unit/evidence/python.ts';

/** Accepts the bundle as it is, and refuses it without the fingerprint, with another one, and with one byte changed. */
export function checkByStranger(bundle: string, fingerprint: string, decided: string): void {
  if (missing !== null) {
    expect(onBuildServer, missing).toBe(false);
    return;
  }
  const accepted = runVerifier(bundle, fingerprint);
  expect(accepted).toMatchObject({ status: 0, stderr: '' });
  expect(accepted.stdout).toContain(decided);

  expect(runVerifier(bundle).status).not.toBe(0);
  const another = fingerprint.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  expectRefusal(runVerifier(bundle, another), 'fingerprint');

  const bytes = readFileSync(bundle);
  const bent = `${bundle}-bent.zip`;
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(bent, bytes);
  expectRefusal(runVerifier(bent, fingerprint), '[a-z-]+');
}

/** It says which step failed. */
function expectRefusal(ran: ReturnType<typeof runVerifier>, step: string): void {
  expect(ran.status).not.toBe(0);
  expect(ran.stdout + ran.stderr).toMatch(new RegExp(`^FAILED at ${step}: `));
}
