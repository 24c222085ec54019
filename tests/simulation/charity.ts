/**
 * The charity that every story begins with: an office, four laptops, two people on file. Founded once, from a fixed seed and at a fixed
 * hour; for each story its disks and databases are put back as they were.
 */
import { workers } from '../../build/practice/content/workers.ts';
import { must } from '../../build/practice/link.ts';
import { foundOffice } from '../../build/practice/office.ts';
import { seedLibrary } from '../../build/practice/seed.ts';
import { newClaimCode } from '../../server/admin.ts';
import type { DatabaseConfig } from '../../server/config.ts';
import { newId } from '../../shared/crypto/random.ts';
import { type Draw, drawFrom } from '../adversary/draw.ts';
import { personForm } from '../laptop/typed.ts';
import { alice, bob, chelsea } from '../people.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Databases } from './databases.ts';
import { type Around, SimLaptop } from './laptop.ts';
import { Line } from './line.ts';
import { openOffice, type SimOffice } from './office.ts';
import { rememberKeys, seedSeals } from './sodium.ts';
import { Time } from './time.ts';

/** The word that every text of a story holds: it must be nowhere but on screens. */
export const CANARY = 'Quillfeather';
const BEGINNING = Date.UTC(2026, 10, 2, 9);
/** Nobody is there: the office is asked without a socket. */
const ADDRESS = 'http://127.0.0.1:1';

export type Who = 'alice' | 'bob' | 'spare' | 'chelsea';
export type Laptops = Readonly<Record<Who, SimLaptop>>;

export interface World {
  /** Of the laptop that a colleague may take off the list. */
  spareDevice: string;
  draw: Draw;
  time: Time;
  line: Line;
  laptops: Laptops;
  /** Which is another one after a restart. */
  office: SimOffice;
  restartOffice(): Promise<void>;
  end(): Promise<void>;
}

export interface Charity {
  /** The people whom all know from the beginning, by file. */
  files: ReadonlyMap<string, string>;
  begin(seed: string): Promise<World>;
}

export async function foundCharity(databases: Databases, empty: DatabaseConfig): Promise<Charity> {
  rememberKeys();
  const template = await databases.copyOf(empty);
  const draw = drawFrom('charity');
  const random = seededRandom('charity');
  seedSeals('charity');
  const time = new Time(BEGINNING);
  const office = await openOffice(template, time, random);
  const line = new Line(office.app, draw);
  const around: Around = { line, time, random, draw };
  const founded = await foundOffice({
    server: await office.app.listen({ host: '127.0.0.1', port: 0 }),
    claimCode: await newClaimCode(office.service.keystore, random, new Date(time.now)),
    practice: false,
    teams: ['everyone', 'work'],
    around: { random, now: () => new Date(time.now) },
  });
  const ids = { alice: newId(random), bob: newId(random), chelsea: founded.device.worker };
  seedLibrary(founded, [
    { ...workers.alice, worker: ids.alice },
    { ...workers.bob, worker: ids.bob },
    { ...workers.chelsea, worker: ids.chelsea },
  ]);
  must(await founded.device.push());

  const joined = async (name: string, passphrase: string, worker: string) => {
    const laptop = new SimLaptop(name, passphrase, around);
    await laptop.must('enrol', { server: ADDRESS, code: await founded.invite({ worker }), passphrase });
    await laptop.settled();
    return laptop;
  };
  const laptops: Laptops = {
    alice: await joined('alice', alice.passphrase, ids.alice),
    bob: await joined('bob', bob.passphrase, ids.bob),
    spare: await joined('spare', bob.passphrase, ids.bob),
    chelsea: await joined('chelsea', chelsea.passphrase, ids.chelsea),
  };
  const all = Object.values(laptops);
  const files = new Map<string, string>();
  for (const name of [`${CANARY} First`, `${CANARY} Second`]) {
    const { file } = await laptops.alice.must('addPerson', personForm({ legalName: name, nhsNumber: '' }));
    files.set(file, name);
  }
  for (const laptop of [...all, ...all]) {
    await laptop.must('syncNow');
    await laptop.settled();
  }
  const spareDevice = (await laptops.spare.must('office')).devices.find(({ mine }) => mine)?.device ?? '';
  const images = all.map((laptop) => laptop.image());
  for (const laptop of all) laptop.restart();
  await office.close();
  const morning = time.now;

  return {
    files,
    async begin(seed) {
      for (const putBack of images) putBack();
      const own = await databases.copyOf(template);
      seedSeals(seed);
      const sources = {
        draw: drawFrom(seed),
        time: new Time(morning),
        random: seededRandom(`${seed} random`),
      };
      let open = await openOffice(own, sources.time, sources.random);
      const toOffice = new Line(open.app, sources.draw);
      for (const laptop of all) {
        laptop.ahead = 0;
        laptop.health = 'sound';
        laptop.isOnline = true;
        laptop.lacksOthers = false;
        laptop.isRemoved = false;
        laptop.restart({ ...sources, line: toOffice });
        await laptop.unlock();
        await laptop.settled();
      }
      return {
        ...sources,
        spareDevice,
        line: toOffice,
        laptops,
        get office() {
          return open;
        },
        async restartOffice() {
          await open.close();
          open = await openOffice(own, sources.time, sources.random);
          toOffice.office = open.app;
        },
        async end() {
          for (const laptop of all) laptop.restart();
          toOffice.clear();
          await open.close();
          await databases.drop(own);
        },
      };
    },
  };
}
