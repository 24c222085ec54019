/** The people of a charity as the server's tests need them: two of each duty that takes two, and one of each other. */
import type { PracticeDevice } from '../../build/practice/device.ts';
import { must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import type { TeamKey } from '../../shared/crypto/keys.ts';
import { enter, newTeam } from './entries.ts';
import { joined } from './people.ts';
import type { Running } from './running.ts';

export interface Cast {
  office: Office;
  /** Administrators. */
  chelsea: PracticeDevice;
  dev: PracticeDevice;
  /** Of the first work team. */
  alice: PracticeDevice;
  /** Of the second. */
  bob: PracticeDevice;
  /** Of the data-protection team. */
  dana: PracticeDevice;
  /** Of the duty team. */
  dora: PracticeDevice;
  one: string;
  two: string;
  protection: TeamKey;
  duty: TeamKey;
}

export async function castOf(server: Pick<Running, 'found'>): Promise<Cast> {
  const office = await server.found({ teams: ['work', 'work'] });
  const chelsea = office.device;
  const [one, two] = office.teams.map(({ team }) => team) as [string, string];
  const [alice, bob, dev] = [
    await joined(office, [one]),
    await joined(office, [two]),
    await joined(office, []),
  ];
  const [dana, dora] = [await joined(office, []), await joined(office, [])];
  const protection = await newTeam(chelsea, 'data-protection', [dana], [dev]);
  const dutyTeam = await newTeam(chelsea, 'duty', [dora], [dev]);
  // From here on it takes two to found such a team, or to let somebody into it.
  must(await enter([chelsea], administrates(dev, true)));
  for (const device of [chelsea, alice, bob, dev, dana, dora]) await device.readLog();
  return { office, chelsea, dev, alice, bob, dana, dora, one, two, protection, duty: dutyTeam };
}

/** What makes somebody an administrator, or unmakes one. */
export const administrates = ({ worker }: PracticeDevice, administrator: boolean) => ({
  type: 'member' as const,
  worker,
  joins: [],
  leaves: [],
  administrator,
});
