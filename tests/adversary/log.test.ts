import { test } from 'vitest';
import { deviceId, devicePublic, newDeviceKeys } from '../../shared/crypto/keys.ts';
import {
  entryHash,
  type Entry,
  type Proposal,
  readProposal,
  signProposal,
} from '../../shared/membership/entry.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { applyEntry, replay } from '../../shared/membership/replay.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { readLogReply, readLogRequest } from '../../shared/wire/http.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Draw } from './draw.ts';
import { type Attack, patience, play } from './play.ts';
import { letterChanged, onLog, type Spoil } from './spoil.ts';
import { newWorld, type World } from './world.ts';

const world = newWorld();

/** The whole log as the office has it. */
async function wholeLog({ server, org }: World): Promise<Entry[]> {
  const { rows } = await server.main.query<{ entry: string }>(
    'select entry from log_entry where org = $1 order by seq',
    [org],
  );
  const read = rows.map(({ entry }): unknown => JSON.parse(entry));
  return readLogReply.parse({ entries: read, more: false }).entries;
}

/** Something new and harmless, so that there is an entry to spoil. */
async function somethingNew({ charity }: World): Promise<void> {
  await charity.chelsea.laptop.must('setPolicy', { leaseDays: 14, breakGlassHours: 4 });
}

/** Whatever the laptop asks for after the place it knows, it gets these instead of the truth. */
function goesOn(make: (known: Entry[], after: number) => Entry[], known: Entry[]): Spoil {
  return onLog((_reply, request) => {
    const { after } = readLogRequest.parse(JSON.parse(fromUtf8(request.body)));
    return { entries: after < known.length ? known.slice(after) : make(known, after), more: false };
  });
}

/** An entry that follows the log, saying this, signed by these. */
function entryAfter(known: Entry[], proposal: Proposal, signers: Parameters<typeof signProposal>[1]): Entry {
  const last = known.at(-1)!;
  return {
    v: 1,
    seq: last.seq + 1,
    prev: entryHash(last),
    at: last.at,
    ...signProposal(proposal, signers),
  };
}

function proposalOn(known: Entry[], org: string, draw: Draw, body: EntryBody): Proposal {
  const last = known.at(-1)!;
  const base = { size: last.seq, head: entryHash(last) };
  return { v: 1, org, id: draw.id(), base, expires: '2126-11-02T09:00:00.000Z', body };
}

/** What the office would like to be true, signed by a device of its own making under somebody’s name or its own. */
async function invented({ org, charity }: World, known: Entry[], draw: Draw): Promise<Entry> {
  const log = replay(null, known);
  if (!log.ok || log.value === null) throw new Error('the office’s log does not hold');
  const made = newDeviceKeys(seededRandom(draw.hash()));
  const [team] = [...log.value.teams.values()];
  const [admin] = [...log.value.devices.values()].filter(({ worker }) => worker === charity.chelsea.worker);
  const [other] = [...log.value.devices.values()].filter(({ worker }) => worker !== charity.chelsea.worker);
  const key = made.box.public;
  const body = draw.one<EntryBody>([
    { type: 'epoch', team: team!.team, epoch: team!.epoch + 1, key },
    { type: 'team', team: draw.id(), kind: 'work', key, members: [charity.chelsea.worker] },
    { type: 'member', worker: other!.worker, administrator: true, joins: [], leaves: [] },
    { type: 'device', device: admin!.id, why: 'lost', wipe: true },
    { type: 'server-key', key: made.sign.public },
    { type: 'recovery', key },
    { type: 'erase', file: draw.hash(), ground: 'order' },
    { type: 'policy', leaseDays: 90, breakGlassHours: 24 },
  ]);
  const by = draw.one([admin!.id, other!.id, deviceId(devicePublic(made))]);
  const signers = draw.one([
    [{ by, keys: made.sign }],
    [
      { by, keys: made.sign },
      { by: other!.id, keys: made.sign },
    ],
  ]);
  const entry = entryAfter(known, proposalOn(known, org, draw, body), signers);
  if (applyEntry(log.value, entry).ok) throw new Error('the log lets the office write');
  return entry;
}

const attacks: readonly Attack[] = [
  {
    title: 'entries that the office invents',
    codes: ['LOG_INVALID', 'NEEDS_TWO_PEOPLE'],
    async spoil(given, draw) {
      const known = await wholeLog(given);
      const entry = await invented(given, known, draw);
      return goesOn(() => [entry], known);
    },
  },
  {
    title: 'letters changed in entries',
    codes: ['LOG_INVALID', 'LOG_FORK', 'NEEDS_TWO_PEOPLE', 'SERVER_ADDRESS_WRONG'],
    async spoil(given, draw) {
      await somethingNew(given);
      const part = draw.one(['proposal', 'prev', 'signature'] as const);
      return onLog(({ entries, more }) => ({
        entries: entries.map((entry) =>
          part === 'signature'
            ? { ...entry, signers: entry.signers.map((one) => ({ ...one, signature: draw.signature() })) }
            : { ...entry, [part]: letterChanged(entry[part] ?? draw.hash(), draw) },
        ),
        more,
      }));
    },
  },
  {
    title: 'an entry that was there before',
    codes: ['LOG_INVALID', 'LOG_FORK', 'INVITATION_USED'],
    async spoil(given, draw) {
      const known = await wholeLog(given);
      const old = draw.one(known.slice(1));
      const again = draw.one([true, false]);
      const last = known.at(-1)!;
      const entry = again ? { ...old, seq: last.seq + 1, prev: entryHash(last), at: last.at } : old;
      return goesOn(() => [entry], known);
    },
  },
  {
    title: 'entries left out, doubled or out of order',
    codes: ['LOG_FORK', 'LOG_INVALID'],
    async spoil(given, draw) {
      await somethingNew(given);
      await somethingNew(given);
      const how = draw.number(3);
      return onLog(({ entries, more }) => ({
        entries: [entries.slice(1), [...entries, ...entries], entries.toReversed()][how] ?? [],
        more,
      }));
    },
  },
  {
    title: 'another past from the beginning',
    codes: ['LOG_FORK'],
    async spoil(given, draw) {
      const known = await wholeLog(given);
      await somethingNew(given);
      const at = draw.number(known.length);
      return onLog(({ entries, more }) => ({
        entries: entries.map((entry, index) =>
          index === 0
            ? { ...entry, prev: entryHash({ ...known[at]!, at: '2020-01-01T00:00:00.000Z' }) }
            : entry,
        ),
        more,
      }));
    },
  },
  {
    title: 'another organisation’s genesis',
    codes: ['LOG_FORK', 'LOG_INVALID'],
    async spoil(given, draw) {
      const known = await wholeLog(given);
      const genesis = readProposal(known[0]!.proposal)!;
      const made = newDeviceKeys(seededRandom(draw.hash()));
      const signed = signProposal({ ...genesis, id: draw.id() }, [
        { by: deviceId(devicePublic(made)), keys: made.sign },
      ]);
      return goesOn(() => [{ ...known[0]!, ...signed }], known);
    },
  },
  {
    title: 'a log that ends early',
    codes: ['NEWS_MISSING'],
    async spoil(given) {
      await somethingNew(given);
      return onLog(() => ({ entries: [], more: false }));
    },
  },
  {
    title: 'more of the log promised for ever',
    codes: [],
    spoil: () => onLog(({ entries }) => ({ entries, more: true })),
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
