/** Whole membership logs, from the first entry to the last: nothing in one stands by itself. */
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import type { EntryType } from '../../../shared/membership/bodies.ts';
import { type Entry, entryHash, entrySchema, readProposal } from '../../../shared/membership/entry.ts';
import type { Membership } from '../../../shared/membership/membership.ts';
import { replay } from '../../../shared/membership/replay.ts';
import { newScene } from '../../unit/evidence/acts.ts';
import { everyFlip } from '../flips.ts';
import { type Format, format } from '../format.ts';
import { textOf } from '../text.ts';
import { logOfAPart } from './log-of-a-part.ts';
import { wholeLog } from './whole-log.ts';

/** One canonical entry on each line; null when one is not. */
function read(bytes: Uint8Array): Entry[] | null {
  const lines = textOf(bytes)?.split('\n') ?? [];
  const entries = lines.map((line) => parseCanonical(entrySchema, line)).filter((entry) => entry !== null);
  return entries.length === lines.length ? entries : null;
}

function logOf(make: () => readonly Entry[]): Format {
  return format({
    needs: ['head'],
    make() {
      const entries = make();
      const last = entries.at(-1);
      if (last === undefined) throw new Error('a log begins');
      return {
        bytes: utf8(entries.map((entry) => canonicalText(entry)).join('\n')),
        with: { head: entryHash(last) },
      };
    },
    open(bytes, { head }) {
      const replayed = replay(null, read(bytes) ?? []);
      return replayed.ok && replayed.value?.head === head ? summary(replayed.value) : null;
    },
    bent: (bytes) => everyFlip(bytes, Math.ceil(bytes.length / 200)),
    elsewhere(bytes, given, open) {
      const lines = (textOf(bytes) ?? '').split('\n');
      const [first = '', second = '', ...rest] = lines;
      return {
        'without its last entry': open(utf8(lines.slice(0, -1).join('\n')), given),
        'without its second entry': open(utf8([first, ...rest].join('\n')), given),
        'with two entries in each other’s place': open(utf8([second, first, ...rest].join('\n')), given),
      };
    },
    hashed: (bytes) =>
      (read(bytes) ?? []).map((entry) => ({
        tag: 'log',
        message: canonicalBytes(entry),
        hash: entryHash(entry),
      })),
    signed(bytes) {
      const entries = read(bytes) ?? [];
      const replayed = replay(null, entries);
      const devices = replayed.ok ? replayed.value?.devices : undefined;
      return entries.flatMap(({ proposal, signers }) =>
        signers.flatMap(({ by, signature }) => {
          const key = devices?.get(by)?.sign;
          return key === undefined ? [] : [{ tag: 'proposal', message: utf8(proposal), signature, key }];
        }),
      );
    },
  });
}

/** What every version must make of a log, whatever else it has learned to see in it. */
function summary(log: Membership) {
  const { org, name, practice, serverKey, recoveryKey, size } = log;
  const members = [...log.members.values()].map(({ worker, administrator, teams }) => {
    return { worker, administrator, teams: [...teams].toSorted() };
  });
  const teams = [...log.teams.values()].map(({ team, kind, epoch, key }) => ({ team, kind, epoch, key }));
  const devices = [...log.devices.values()].map(({ id, worker, sign, box, since, removed }) => {
    return { id, worker, sign, box, since, removed: removed?.from ?? null };
  });
  const files = [...log.files].map(([file, { held, erased }]) => ({
    file,
    held,
    erased: erased?.entry ?? null,
  }));
  return {
    org,
    name,
    serverKey,
    recoveryKey,
    practice: String(practice),
    size: String(size),
    members: canonicalText(members),
    teams: canonicalText(teams),
    devices: canonicalText(devices),
    files: canonicalText(files),
  };
}

export const logFormats = {
  'log-of-a-beginning': logOf(() => newScene('a log to keep').office.log),
  'log-of-every-type': logOf(() => wholeLog('a log of everything to keep')),
  'log-of-a-part': logOf(() => logOfAPart('a log of a part that was erased')),
} satisfies Record<string, Format>;

/** The frozen log that has an entry of each type. A new type is missing here until a log has one: add a log, never change one. */
export const logWith: Record<EntryType, keyof typeof logFormats> = {
  genesis: 'log-of-a-beginning',
  invite: 'log-of-a-beginning',
  join: 'log-of-a-beginning',
  cancel: 'log-of-every-type',
  device: 'log-of-every-type',
  member: 'log-of-every-type',
  leave: 'log-of-every-type',
  team: 'log-of-every-type',
  epoch: 'log-of-every-type',
  grant: 'log-of-every-type',
  revoke: 'log-of-every-type',
  hold: 'log-of-every-type',
  erase: 'log-of-every-type',
  'erase-part': 'log-of-a-part',
  admit: 'log-of-every-type',
  'break-glass': 'log-of-every-type',
  review: 'log-of-every-type',
  'server-key': 'log-of-every-type',
  recovery: 'log-of-every-type',
  recovered: 'log-of-every-type',
  policy: 'log-of-every-type',
  restore: 'log-of-every-type',
};

export function typesIn(bytes: Uint8Array): (EntryType | undefined)[] {
  return (read(bytes) ?? []).map(({ proposal }) => readProposal(proposal)?.body.type);
}
