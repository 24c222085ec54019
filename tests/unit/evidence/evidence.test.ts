import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackArchive } from '../../../shared/evidence/archive.ts';
import { bundleFileNames } from '../../../shared/evidence/bundle-files.ts';
import { makeBundle } from '../../../shared/evidence/bundle.ts';
import { failedStep } from '../../../shared/evidence/check-bundle.ts';
import { formatFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { noticeHash } from '../../../shared/evidence/notice.ts';
import { carry, finish, newScene, signStatement, soundParts } from './acts.ts';
import { actAttacks } from './attacks/act.ts';
import { archiveAttacks } from './attacks/archive.ts';
import { adminAttack, logAttacks } from './attacks/log.ts';
import { officeAttacks } from './attacks/office.ts';
import { shownIn, withNotice } from './statements.ts';
import { admit, newDevice } from './office.ts';
import { missing, onBuildServer, refusals, runVerifier } from './python.ts';

const scene = newScene('the organisation of the story');
const parts = soundParts(scene);
const bundle = makeBundle(parts);
const fingerprint = formatFingerprint(scene.office.org);
const other = newScene('another organisation');
const foreign = makeBundle(soundParts(other));

const withdrawal = {
  ...scene,
  statement: {
    ...scene.statement,
    event: 'withdrawn',
    notice: null,
    signature: { method: 'told-worker' },
  } as const,
};
/** What was signed is checked to the letter, also where a schema would take spaces off. */
const lines = [' One line with spaces ', 'and another\n'];
const spaced = { ...scene, statement: withNotice(scene.statement, lines, noticeHash(lines)) };

/** Shown in another language: those words and the English ones are both in what is signed. */
const translated = { ...scene, statement: shownIn('pl', scene.statement) };

/** The log went on, and the checkpoint with it, after the act had been accepted. */
const later = { ...scene, office: admit(scene.office, newDevice(scene.office.random)).office };
const sound = [
  bundle,
  makeBundle(soundParts(withdrawal)),
  makeBundle({ ...soundParts(later), ...carriedBy(parts) }),
  makeBundle(soundParts(spaced)),
  makeBundle(soundParts(translated)),
];

function carriedBy({ act, headerText, body, salt, proof, receipt }: typeof parts) {
  return { act, headerText, body, salt, proof, receipt };
}

const files = unpackArchive(bundle.bytes, bundleFileNames);
if (files === null) throw new Error('a bundle is an archive');
const handMade = [...logAttacks(scene), adminAttack(scene), ...actAttacks(scene), ...officeAttacks(scene)];
const attacks = [
  ...handMade.map(([name, step, bent]) => ({ name, step, bytes: makeBundle(bent).bytes })),
  ...archiveAttacks(files, bundle.bytes, later.office.log.slice(scene.office.log.length)),
];

const many = process.env.DOORSTEP_DEEP === undefined ? 40 : 1000;

const folder = mkdtempSync(join(tmpdir(), 'doorstep-evidence-'));
const zip = join(folder, 'bundle.zip');
const foreignZip = join(folder, 'foreign.zip');
writeFileSync(zip, bundle.bytes);
writeFileSync(foreignZip, foreign.bytes);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the app, before it hands a bundle out', () => {
  it('accepts sound ones: an act, a withdrawal, an act whose log went on, words with spaces around them, another language', () => {
    expect(sound.map(({ bytes }) => failedStep(bytes, fingerprint))).toEqual(sound.map(() => null));
  });

  it('makes the same bytes of the same act, under a name that says nothing about anybody', () => {
    expect(makeBundle(parts)).toEqual(bundle);
    expect(bundle.name).toBe(`doorstep-consent-${scene.statement.act}.zip`);
  });

  it('refuses a sound bundle of another organisation, and a fingerprint that is none', () => {
    expect(failedStep(foreign.bytes, formatFingerprint(other.office.org))).toBeNull();
    expect(failedStep(foreign.bytes, fingerprint)).toBe('fingerprint');
    for (const typed of ['', fingerprint.slice(0, -1), `${fingerprint}0`, scene.office.org]) {
      expect(failedStep(bundle.bytes, typed)).toBe('fingerprint');
    }
  });

  it.each(attacks)('refuses $name at $step', ({ bytes, step }) => {
    expect(failedStep(bytes, fingerprint)).toBe(step);
  });
});

it('finds Python and OpenSSL, or has said that they are not here; a build server must have them', () => {
  expect(onBuildServer ? missing : null).toBeNull();
});

describe.skipIf(missing !== null)('the script for a stranger', () => {
  it('agrees with the app about every bundle, sound or made by hand', () => {
    const archives = [...sound, ...attacks].map(({ bytes }) => bytes);
    const expected = [...sound.map(() => null), ...attacks.map(({ step }) => step)];
    expect(refusals(scene.office.org, archives)).toEqual(expected);
  });

  it(`refuses none of ${String(many)} sound bundles, from batches of every size`, () => {
    const archives = Array.from({ length: many }, (_, index) => {
      const size = 1 + (index % 41);
      const carried = carry(scene, signStatement(scene));
      return makeBundle(finish(scene, carried, { size, index: (index * 7) % size })).bytes;
    });
    expect(archives.map((bytes) => failedStep(bytes, fingerprint)).filter((step) => step !== null)).toEqual(
      [],
    );
    expect(refusals(scene.office.org, archives).filter((step) => step !== null)).toEqual([]);
  });

  it('names each step, and says what that proves and what it does not', () => {
    const ran = runVerifier(zip, fingerprint);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout.match(/^ok {2}[a-z-]+/gm)).toHaveLength(11);
    expect(ran.stdout).toContain('PRACTICE');
    expect(ran.stdout).toContain('WHAT IT PROVES');
    expect(ran.stdout).toContain('WHAT IT DOES NOT PROVE');
  });

  it('R-21: says which language was shown, and the English words beside it', () => {
    const file = join(folder, 'translated.zip');
    writeFileSync(file, makeBundle(soundParts(translated)).bytes);
    const { status, stdout } = runVerifier(file, fingerprint);
    expect(status).toBe(0);
    expect(stdout).toContain('Czy możemy powiadomić przychodnię? given');
    expect(stdout).toContain('shown in pl; in English: May we tell Harbour Road Surgery how you are?');
    expect(stdout).toContain('(checked by Language House, 2026-11-02)');
  });

  it('takes the fingerprint as it is printed, in one piece or in groups, in any case', () => {
    expect(runVerifier(zip, ...fingerprint.split(' ')).status).toBe(0);
    expect(runVerifier(zip, fingerprint.toLowerCase().replaceAll(' ', '-')).status).toBe(0);
  });

  it('does not begin without a fingerprint, with half of one, or without a bundle', () => {
    for (const args of [
      [],
      [zip],
      [zip, fingerprint.slice(0, -5)],
      [join(folder, 'absent.zip'), fingerprint],
    ]) {
      const ran = runVerifier(...args);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^[A-Z][^\n]+\.\nUsage: /);
    }
  });

  it('refuses another organisation’s bundle in one sentence', () => {
    const ran = runVerifier(foreignZip, fingerprint);
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toMatch(/^FAILED at fingerprint: [^\n]+\n$/);
  });
});
