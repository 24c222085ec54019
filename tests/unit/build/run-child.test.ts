import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { expect, test } from 'vitest';

const launcher = new URL('../../../build/launcher/child.mjs', import.meta.url).href;

/** Starts a Node that runs another with the launcher's runChild, and exits with the code it got. */
function start(inner: string) {
  const outer = `import { runChild } from ${JSON.stringify(launcher)};
    process.exit(await runChild(process.execPath, ['--eval', ${JSON.stringify(inner)}]));`;
  return spawn(process.execPath, ['--input-type=module', '--eval', outer], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('the exit code of what runs becomes that of the launcher', async () => {
  const launched = start('process.exit(7)');
  await once(launched, 'close');
  expect(launched.exitCode).toBe(7);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s reaches what runs, and the launcher waits for it',
  async (signal) => {
    const launched = start(`
    process.on('${signal}', () => { console.log('closing'); process.exit(3); });
    setInterval(() => undefined, 1000);
    console.log(process.pid);`);
    let said = '';
    launched.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await once(launched.stdout, 'data');
    const pid = Number(said);
    launched.kill(signal);
    await once(launched, 'close');
    expect(launched.exitCode).toBe(3);
    expect(said).toContain('closing');
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  },
);

test('a program that is not there is a sentence and a failure, not a stack trace', async () => {
  const outer = `import { runChild } from ${JSON.stringify(launcher)};
    process.exit(await runChild('no-such-program-here', []));`;
  const launched = spawn(process.execPath, ['--input-type=module', '--eval', outer], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  launched.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(launched, 'close');
  expect(launched.exitCode).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).toContain('Could not run no-such-program-here');
});
