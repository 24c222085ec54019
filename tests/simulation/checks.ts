/** What must hold at each step of a story, and once all is calm again. Each failure is a sentence. */
import { z } from 'zod';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import { row } from '../../server/db/query.ts';
import { CANARY, type World } from './charity.ts';
import type { SimLaptop } from './laptop.ts';
import type { Truth, Writing } from './truth.ts';

export class Broken extends Error {}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Broken(sentence);
}

/** Notes and acts that a file shows, with how often. */
function wordsIn(view: FileView): Map<string, number> {
  const shown = new Map<string, number>();
  const add = (words: unknown) => {
    if (typeof words === 'string') shown.set(words, (shown.get(words) ?? 0) + 1);
  };
  for (const { kind, values } of view.records) if (kind === 'note') add(values['words']);
  for (const { statement } of view.acts) add(statement.decider.name);
  return shown;
}

/** Every value that the person's details ever had; null where the laptop dies over the question, or has just lost what others wrote. */
async function everTyped(laptop: SimLaptop, { file, details }: FileView): Promise<Set<unknown> | null> {
  const history = await laptop.call('recordHistory', file, 'person', details.record);
  if (history === 'died') return null;
  if (!history.ok && laptop.lacksOthers) return null;
  if (!history.ok) throw new Broken(`${laptop.name} has no history: ${history.problem.code}`);
  return new Set(history.value.flatMap(({ values }) => values.map(({ value }) => value)));
}

/** What this laptop shows of a file: all that it owes, once, and nothing that nobody wrote. */
export async function checkFile(
  truth: Truth,
  laptop: SimLaptop,
  file: string,
  owed: readonly Writing[],
): Promise<void> {
  const opened = await laptop.call('openFile', file);
  if (opened === 'died') return;
  const here = owed.filter((one) => one.file === file);
  if (!opened.ok) {
    must(
      here.length === 0 || laptop.lacksOthers,
      `${laptop.name} cannot open a file in which it saved: ${opened.problem.code}`,
    );
    return;
  }
  const shown = wordsIn(opened.value);
  const attempted = new Set(truth.all.filter((one) => one.file === file).map(({ words }) => words));
  for (const [words, count] of shown) {
    must(attempted.has(words), `${laptop.name} shows what nobody wrote: "${words}"`);
    must(count === 1, `${laptop.name} shows twice: "${words}"`);
  }
  const typed = await everTyped(laptop, opened.value);
  if (typed === null) return;
  for (const { what, words } of here) {
    const isShown = what === 'details' ? typed.has(words) : shown.has(words);
    must(isShown || what === 'person' || what === 'draft', `${laptop.name} lost a ${what}: "${words}"`);
  }
}

/** After a restart: the newest draft that was kept is there, or one that was being kept when it died, or its act. */
export async function checkDrafts(truth: Truth, laptop: SimLaptop): Promise<void> {
  const files = new Set(
    truth.savedBy(laptop.name).flatMap(({ what, file }) => (what === 'draft' && file !== null ? [file] : [])),
  );
  for (const file of files) {
    const tried = truth.all.filter(
      (one) => one.file === file && one.by === laptop.name && (one.what === 'draft' || one.what === 'act'),
    );
    const last = tried.findLastIndex(({ isSaved }) => isSaved);
    if (tried[last]?.what !== 'draft') continue;
    const opened = await laptop.call('openFile', file);
    if (opened === 'died' || !opened.ok) continue;
    const { draft, acts } = opened.value;
    const kept = draft === null ? null : await laptop.call('draft', draft.id);
    const name = kept === null || kept === 'died' || !kept.ok ? null : kept.value.decider.name;
    const since = tried.slice(last).map(({ words }) => words);
    const isAct = acts.some(({ statement }) => since.includes(statement.decider.name));
    must(
      (name !== null && since.includes(name)) || isAct,
      `${laptop.name} lost a draft: "${since[0] ?? ''}"`,
    );
  }
}

/** Every person that this laptop owes is found there, once. */
export async function checkPeople(laptop: SimLaptop, owed: readonly Writing[]): Promise<void> {
  const found = await laptop.call('findPeople', '');
  if (found === 'died' || !found.ok) return;
  for (const { words } of owed.filter(({ what }) => what === 'person')) {
    const count = found.value.filter(({ name }) => name === `${CANARY} ${words}`).length;
    must(count === 1, `${laptop.name} shows a person ${String(count)} times: "${words}"`);
  }
}

/** Of a laptop that was taken off the list: what others do not show waits at the office for a person to decide. */
export async function checkParked(
  { office, laptops: { alice, spare }, spareDevice }: World,
  truth: Truth,
): Promise<void> {
  const shown = new Set<unknown>();
  for (const { file, name } of await alice.must('findPeople', '')) {
    const view = await alice.must('openFile', file);
    shown.add(name);
    for (const words of wordsIn(view).keys()) shown.add(words);
    for (const value of (await everTyped(alice, view)) ?? []) shown.add(value);
  }
  const missing = truth
    .savedBy(spare.name)
    .filter(
      ({ what, words }) => what !== 'draft' && !shown.has(what === 'person' ? `${CANARY} ${words}` : words),
    );
  const found = await row(
    office.service.main,
    z.object({ parked: z.int() }),
    "select count(*)::int as parked from change where device = $1 and outcome = 'parked'",
    [spareDevice],
  );
  must(
    missing.length <= (found?.parked ?? 0),
    `${String(missing.length)} pieces of work of a removed laptop are nowhere, ${String(found?.parked)} are parked`,
  );
}

/** "Safe at the office" is said of what stands in a feed there. */
export async function checkSafety({ office, line }: World, laptop: SimLaptop, file: string): Promise<void> {
  if (line.office === null) return;
  const opened = await laptop.call('openFile', file);
  if (opened === 'died' || !opened.ok || opened.value.safety !== 'office') return;
  const events = await laptop.call('timeline', file);
  if (events === 'died' || !events.ok) return;
  const changes = [...new Set(events.value.map(({ change }) => change))];
  const found = await row(
    office.service.main,
    z.object({ known: z.int() }),
    'select count(distinct change)::int as known from feed_entry where change = any($1)',
    [changes],
  );
  must(
    found?.known === changes.length,
    `${laptop.name} says of a file that it is safe, and it is not at the office`,
  );
}

const canary = Buffer.from(CANARY);

/** No word that was written is in what is stored or sent. */
export function checkSecrecy({ line, laptops }: World): void {
  const holds = (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(canary);
  must(!line.carried.some(holds), 'a word travelled in the clear');
  line.carried.length = 0;
  for (const { name, disk } of Object.values(laptops)) {
    const onDisk = [...disk.segments.values(), ...disk.small.values()];
    must(!onDisk.some(holds), `a word lies in the clear on the disk of ${name}`);
  }
}

/** All laptops that belong show the same. */
export async function checkSame({ laptops }: World, files: Iterable<string>): Promise<void> {
  const { alice: first, ...others } = laptops;
  for (const file of files) {
    const view = viewOf(await first.call('openFile', file));
    for (const laptop of Object.values(others).filter(({ isRemoved }) => !isRemoved)) {
      const where = difference(view, viewOf(await laptop.call('openFile', file)), '');
      must(where === null, `${laptop.name} shows a file otherwise than ${first.name}: ${where ?? ''}`);
    }
  }
}

const viewOf = (outcome: Outcome<FileView> | 'died') =>
  outcome === 'died' || !outcome.ok ? outcome : common(outcome.value);

/** Without what is a laptop's own: its draft, and whose a visit is from there. */
function common({ draft: _draft, visits, ...rest }: FileView): unknown {
  return { ...rest, visits: visits.map((visit) => ({ ...visit, isOwn: null })) };
}

/** The first place where two values differ, and how. */
function difference(one: unknown, other: unknown, place: string): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other) ? null : `${place}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  const entries = new Map<string, unknown>(Object.entries(one));
  const rest = new Map<string, unknown>(Object.entries(other));
  for (const name of new Set([...entries.keys(), ...rest.keys()])) {
    const found = difference(entries.get(name), rest.get(name), `${place}/${name}`);
    if (found !== null) return found;
  }
  return null;
}
