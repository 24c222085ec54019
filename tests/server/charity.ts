/** A charity that began on a real laptop: founded, joined and run by nothing but what a worker can do on screen. */
import type { FoundForm, OfficeView } from '../../renderer/vault/office-api.ts';
import type { TeamKind } from '../../shared/membership/bodies.ts';
import { alice, bob, chelsea } from '../people.ts';
import type { Laptop } from '../laptop/laptop.ts';
import type { Laptops } from './laptops.ts';
import type { Running } from './running.ts';

export interface Colleague {
  laptop: Laptop;
  worker: string;
}

export interface Charity {
  server: Running;
  /** The first administrator. */
  chelsea: Colleague;
  fingerprint: string;
  /** The recovery cards that it began with. */
  cards: { cardA: string; cardB: string };
  /** Somebody new, of the charity's first work team unless named otherwise. */
  joins(who: { name: string; role: string; passphrase: string }, teams?: string[]): Promise<Colleague>;
  /** Another laptop for somebody who belongs. */
  secondLaptop(of: Colleague, passphrase: string): Promise<Colleague>;
  team(kind: TeamKind, name: string, members: Colleague[]): Promise<string>;
  /** Everybody is in touch twice over, so that each has what the others did for them. */
  inTouch(...who: Colleague[]): Promise<void>;
}

export const view = ({ laptop }: Colleague): Promise<OfficeView> => laptop.must('office');

export async function sync({ laptop }: Colleague): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

export async function foundCharity(laptops: Pick<Laptops, 'fresh'>, server: Running): Promise<Charity> {
  const laptop = await laptops.fresh();
  const cards = await laptop.must('recoveryCards');
  await laptop.must('checkCards', cards.cardA, cards.cardB);
  const form: FoundForm = {
    server: server.url,
    claim: await server.claimCode(),
    organisation: 'Willow Bridge Community',
    recordPrefix: 'WBC',
    name: chelsea.name,
    role: chelsea.role,
    email: 'privacy@willowbridge.example',
    phone: '01632 960001',
    passphrase: chelsea.passphrase,
    ...cards,
  };
  const { fingerprint } = await laptop.must('found', form);
  const { me } = await laptop.must('office');
  const first: Colleague = { laptop, worker: me.worker };
  const signs = (worker: string) => laptop.must('setUndertaking', worker, '5 Jan 2026');
  await signs(first.worker);

  async function enrolled(words: string, passphrase: string): Promise<Colleague> {
    const other = await laptops.fresh();
    await other.must('enrol', { server: server.url, code: words, passphrase });
    const known = await other.must('office');
    return { laptop: other, worker: known.me.worker };
  }

  const charity: Charity = {
    server,
    chelsea: first,
    fingerprint,
    cards,
    async joins({ name, role, passphrase }, teams) {
      const { teams: known } = await view(first);
      const work = known.filter(({ kind }) => kind === 'work').map(({ team }) => team);
      const { words } = await laptop.must('invite', {
        worker: null,
        name,
        role,
        administrator: false,
        teams: teams ?? work.slice(0, 1),
      });
      await sync(first);
      const colleague = await enrolled(words, passphrase);
      await signs(colleague.worker);
      await charity.inTouch(first, colleague);
      return colleague;
    },
    async secondLaptop({ worker }, passphrase) {
      const { words } = await laptop.must('invite', {
        worker,
        name: '',
        role: '',
        administrator: false,
        teams: [],
      });
      return enrolled(words, passphrase);
    },
    async team(kind, name, members) {
      const before = new Set((await view(first)).teams.map(({ team }) => team));
      await laptop.must('makeTeam', { kind, name, members: members.map(({ worker }) => worker) });
      const made = (await view(first)).teams.find(({ team }) => !before.has(team));
      if (made === undefined) throw new Error('the team is not in the log');
      return made.team;
    },
    async inTouch(...who) {
      for (const one of [...who, ...who]) await sync(one);
    },
  };
  return charity;
}

export { alice, bob };
