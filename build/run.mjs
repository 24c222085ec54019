// The one way in: `node build/run.mjs <task>`. Runs on the Node the machine happens to have and before anything
// is installed, so: plain JavaScript, no packages, no shell.
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { runChild } from './launcher/child.mjs';
import { ensureNode, ensurePackages } from './launcher/install.mjs';
import { root } from './launcher/root.mjs';
import { tasks } from './launcher/tasks.mjs';

const [name = '', ...more] = process.argv.slice(2);
const task = tasks[name];

if (task === undefined) {
  stop(`There is no task "${name}". The tasks are: ${Object.keys(tasks).join(', ')}.`);
} else {
  process.exitCode = await run(task);
}

/** @param {import('./launcher/tasks.mjs').Task} task */
async function run(task) {
  const node = await ensureNode();
  if ('problem' in node) return stop(node.problem);
  const packages = await ensurePackages(node.path);
  if ('problem' in packages) return stop(packages.problem);
  // Whatever a task starts by the name "node" must be the same Node.
  const pathName = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bins = [dirname(node.path), join(root, 'node_modules', '.bin'), process.env[pathName] ?? ''];
  const env = { ...process.env, ...task.env, [pathName]: bins.join(delimiter) };
  return runChild(node.path, [join(root, 'build', task.file), ...(task.args ?? []), ...more], {
    cwd: root,
    env,
  });
}

/** @param {string} problem */
function stop(problem) {
  console.error(problem);
  process.exitCode = 1;
  return 1;
}
