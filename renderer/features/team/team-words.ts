import type { TFunction } from 'i18next';
import { isSameDay, showDate, showList, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import type { OfficeView, TeamView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import { teamLabel } from '../shell/team-label.ts';

/** A worker's name inside a sentence. */
export function nameIn(t: TFunction, office: OfficeView, worker: string): string {
  const invited = office.invitations.find((one) => one.worker === worker)?.name ?? '';
  const name = nameOf(office, worker) || invited;
  return name === '' ? t('team.nameless') : inWords(name);
}

export const namesIn = (t: TFunction, office: OfficeView, workers: readonly string[]): string =>
  showList(workers.map((worker) => nameIn(t, office, worker)));

export const teamIn = (t: TFunction, team: Pick<TeamView, 'name' | 'kind'>): string =>
  inWords(teamLabel(t, team));

/** Several teams inside a sentence. */
export const teamsIn = (t: TFunction, office: OfficeView, teams: readonly string[]): string =>
  showList(office.teams.filter(({ team }) => teams.includes(team)).map((team) => teamIn(t, team)));

/** A worker's teams, but for the one that everybody is in. */
export const teamsOf = (office: OfficeView, worker: string): TeamView[] =>
  office.teams.filter(({ kind, members }) => kind !== 'everyone' && members.includes(worker));

export const administratorsOf = ({ members }: OfficeView): string[] =>
  members.filter(({ administrator, active }) => administrator && active).map(({ worker }) => worker);

/** A moment: the time alone for today. */
export const whenIn = (t: TFunction, iso: string): string =>
  isSameDay(iso, new Date())
    ? showTime(iso)
    : t('team.laptop.at', { date: showDate(iso), time: showTime(iso) });
