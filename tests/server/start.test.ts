/** `npm start` as a person meets it: codes to join with, data that stays, Ctrl-C that leaves nothing behind. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { root } from '../../build/launcher/root.mjs';
import { ask, must } from '../../build/practice/link.ts';
import { invitationKeys } from '../../shared/crypto/invitation.ts';
import { newDeviceKeys } from '../../shared/crypto/keys.ts';
import { appendLogReply, invitationReply, readLogReply } from '../../shared/wire/http.ts';
import { applyEntry } from '../../shared/membership/replay.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { random, signInWithCode, signJoin } from './people.ts';
import { findPlace } from '../../build/postgres/place.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-practice-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => {
  // For root the database may lie elsewhere, where its own user can read.
  rmSync(findPlace(join(folder, 'postgres')).folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  url: string;
  /** By the worker's first name. */
  codes: Map<string, string>;
}

function run(...options: string[]): ChildProcess {
  const args = [join(root, 'build', 'start.ts'), '--no-build', '--no-open', `--folder=${folder}`, ...options];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

async function start(...options: string[]): Promise<Started> {
  const child = run(...options);
  let said = '';
  for await (const text of child.stdout!.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('starts over.')) break;
  }
  const codes = [...said.matchAll(/^ {2}(\w+) .*:\n {4}([a-z ]+)$/gm)].map(
    ([, name, code]) => [name!, code!] as const,
  );
  return { child, url: /at (http:\S+)/.exec(said)![1]!, codes: new Map(codes) };
}

/** All processes below this one, however deep. */
function descendants(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    table.filter(([, ppid]) => ppid === parent).flatMap(([child]) => [child!, ...below(child!)]);
  return below(pid);
}

function isAlive(pid: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    return !state.startsWith('Z');
  } catch {
    return false;
  }
}

async function stop({ child }: Started): Promise<void> {
  child.kill('SIGINT');
  if (child.exitCode === null) await once(child, 'exit');
}

/** Joins with a code as a laptop would; gives the organisation. */
async function joinWith(url: string, code: string): Promise<string> {
  const { org } = must(
    await ask(url, 'invitation', null, { invitation: invitationKeys(code)!.id }, invitationReply),
  );
  const token = must(await signInWithCode(url, org, code));
  const { entries } = must(await ask(url, 'readLog', token, { after: 0 }, readLogReply));
  let log: Membership | null = null;
  for (const entry of entries) log = must(applyEntry(log, entry));
  must(
    await ask(
      url,
      'appendLog',
      token,
      { ...signJoin(log!, code, newDeviceKeys(random)), blob: null, envelopes: [] },
      appendLogReply,
    ),
  );
  return org;
}

const isWindows = process.platform === 'win32';
if (isWindows) console.log('Windows has no signals and no ps, so how npm start ends is not tested here.');
const minutes = { timeout: 120_000 };

test.skipIf(isWindows)(
  'gives codes, keeps its data, renews used codes, and starts over when told to',
  minutes,
  async () => {
    const first = await start();
    expect([...first.codes.keys()]).toEqual(['Alice', 'Bob', 'Dev']);
    const org = await joinWith(first.url, first.codes.get('Alice')!);
    await stop(first);

    const second = await start();
    expect(second.codes.get('Bob')).toBe(first.codes.get('Bob'));
    expect(second.codes.get('Alice')).not.toBe(first.codes.get('Alice'));
    expect(await joinWith(second.url, second.codes.get('Alice')!)).toBe(org);
    await stop(second);

    const fresh = await start('--fresh');
    expect(await joinWith(fresh.url, fresh.codes.get('Bob')!)).not.toBe(org);
    await stop(fresh);
  },
);

test.skipIf(isWindows)(
  'Ctrl-C ends the server and the database; so does losing the process itself',
  minutes,
  async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
      const running = await start();
      const below = descendants(running.child.pid!);
      expect(below.length).toBeGreaterThan(3);
      running.child.kill(signal);
      if (running.child.exitCode === null) await once(running.child, 'exit');
      if (signal !== 'SIGKILL') expect(running.child.exitCode).toBe(0);
      await expect.poll(() => below.filter(isAlive), { timeout: 15_000 }).toEqual([]);
    }
  },
);

test.skipIf(isWindows)('what can be expected to go wrong is one sentence', minutes, async () => {
  const running = await start();
  for (const options of [[], ['--fresh']]) {
    const second = run(...options);
    let said = '';
    second.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(second, 'close')) as [number];
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
  }
  expect(
    must(
      await ask(
        running.url,
        'invitation',
        null,
        { invitation: invitationKeys(running.codes.get('Bob')!)!.id },
        invitationReply,
      ),
    ).org,
  ).toBeTruthy();
  await stop(running);
});
