/** Acts in organisations that went on: more administrators, teams, files shared, laptops removed, changes let in after they were parked. */
import { type Change, type Header, headerToChange } from '../../../shared/change/change.ts';
import { signReceipt } from '../../../shared/crypto/server-signed.ts';
import type { SigningKeys } from '../../../shared/crypto/signing.ts';
import type { BundleParts } from '../../../shared/evidence/bundle.ts';
import type { EntryBody, TeamKind } from '../../../shared/membership/bodies.ts';
import { type Entry, signProposal } from '../../../shared/membership/entry.ts';
import { carry, finish, newReceipt, type Scene, signStatement } from './acts.ts';
import { headOf, type Office } from './office.ts';
import { newStatement } from './statements.ts';
import { HOUR, LogMaker, type MadeDevice, type Signer } from '../membership/log-maker.ts';

export interface Story {
  maker: LogMaker;
  second: MadeDevice;
  alice: MadeDevice;
  /** Of another team. */
  bob: MadeDevice;
  work: string;
  own: string;
  /** The header that began the case file, in the team of work. */
  fileHeader: string;
  file: string;
}

const kinds: readonly TeamKind[] = ['everyone', 'work', 'own', 'data-protection', 'duty'];

/** Two administrators; Alice in the team of work, Bob in the other; a file that Alice began. */
export function newStory(seed: string): Story {
  const maker = new LogMaker(seed, kinds);
  const work = maker.team('work');
  const own = maker.team('own');
  const second = maker.admit({ administrator: true });
  const alice = maker.admit({ teams: [work] });
  const bob = maker.admit({ teams: [own] });
  const { id: file, headerText } = newFile(maker, alice, work);
  return { maker, second, alice, bob, work, own, fileHeader: headerText, file };
}

/** The first change of a file. */
export function newFile(maker: LogMaker, by: MadeDevice, team: string): Change {
  return headerToChange({
    v: 1,
    org: maker.org,
    file: null,
    team,
    device: by.by,
    counter: 1,
    parents: [],
    lamport: 1,
    log: headOf(maker.entries),
    checkpoint: null,
    body: maker.newHash(),
  });
}

/** An entry that these sign, whether or not it may be entered. */
export function force(log: readonly Entry[], { maker }: Story, body: EntryBody, ...by: Signer[]): Entry[] {
  const base = headOf(log);
  const signed = signProposal({ ...maker.propose(body), base }, by);
  const at = new Date(maker.now).toISOString();
  return [...log, { v: 1, seq: log.length + 1, prev: base.head, at, ...signed }];
}

/** What the office says of a change; nothing said: accepted into the team of work, over the whole log, by the first server's key. */
export interface Said {
  /** The log that the bundle carries. */
  log?: readonly Entry[];
  /** The size of it when the receipt was given. */
  received?: number;
  team?: string;
  parked?: boolean;
  receiptKey?: SigningKeys;
  checkpointKey?: SigningKeys;
  fileHeader?: string | null;
  header?: Partial<Header>;
}

export interface Written {
  scene: Scene;
  change: ReturnType<typeof carry>;
}

/** An act that somebody takes in the file of the story, before the office has said anything. */
export function write(story: Story, by: MadeDevice, header: Partial<Header> = {}): Written {
  const { maker, work, file } = story;
  const office: Office = {
    random: maker.random,
    org: maker.org,
    team: work,
    server: maker.server,
    administrator: { worker: maker.founder.worker, id: maker.founder.by, keys: maker.founder.device },
    log: maker.entries.slice(),
  };
  const device = { worker: by.worker, id: by.by, keys: by.device };
  const scene = { office, device, file, statement: newStatement(office, device, file) };
  return { scene, change: carry(scene, signStatement(scene), header) };
}

/** The parts of its bundle. */
export function told(story: Story, { scene, change }: Written, said: Said = {}): BundleParts {
  const log = said.log ?? story.maker.entries.slice();
  const server = (keys: SigningKeys | undefined): Scene => ({
    ...scene,
    office: { ...scene.office, log: [...log], server: keys ?? scene.office.server },
  });
  const parts = finish(server(said.checkpointKey), change);
  const { receipt } = newReceipt(scene, [change.id], {
    log: headOf(log.slice(0, said.received ?? log.length)),
  });
  const items = receipt.items.map((item) => {
    if (said.parked === true) return { ...item, outcome: 'parked' as const, feed: null };
    return item.feed === null ? item : { ...item, feed: { ...item.feed, team: said.team ?? story.work } };
  });
  const signed = signReceipt({ ...receipt, items }, said.receiptKey ?? scene.office.server);
  return { ...parts, receipt: signed, fileHeader: said.fileHeader ?? null };
}

/** Lets time pass and an entry be made. */
export function happens(story: Story, body: EntryBody, ...by: Signer[]): void {
  story.maker.wait(HOUR);
  story.maker.enter(body, ...by);
}
