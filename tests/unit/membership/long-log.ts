/** A log of a charity that has gone on for years: people join, files are shared, people and laptops go. Made without replaying it. */
import { devicePublic } from '../../../shared/crypto/keys.ts';
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import { type Entry, entryHash, signProposal } from '../../../shared/membership/entry.ts';
import { DAY, LogMaker, type MadeDevice, type Signer, timeText } from './log-maker.ts';

/** Of each ten entries two invite, two let join, five share a file and one removes somebody. */
export function longLog(seed: string, size: number): Entry[] {
  const maker = new LogMaker(seed, ['everyone', 'work', 'own']);
  const { founder, entries, org } = maker;
  const [work, own] = [maker.team('work'), maker.team('own')];
  const staff: MadeDevice[] = [];
  let head = maker.log.head;

  function say(body: EntryBody, ...signers: Signer[]): void {
    const base = { size: entries.length, head };
    const expires = timeText(maker.now + 7 * DAY);
    const signed = signProposal({ v: 1, org, id: maker.newId(), base, expires, body }, signers);
    const entry: Entry = { v: 1, seq: entries.length + 1, prev: head, at: timeText(maker.now), ...signed };
    head = entryHash(entry);
    entries.push(entry);
  }

  function hire(): void {
    const device = maker.newDevice();
    const invitation = maker.newInvitation();
    const keys = { invitation: invitation.by, sign: invitation.keys.public, blob: maker.newHash() };
    say({ type: 'invite', ...keys, worker: device.worker, administrator: false, teams: [work] }, founder);
    say({ type: 'join', invitation: invitation.by, device: devicePublic(device.device) }, invitation, device);
    staff.push(device);
  }

  while (entries.length + 10 <= size) {
    hire();
    hire();
    for (let shared = 0; shared < 5; shared += 1) {
      const by = staff.at(-1 - (shared % 2)) ?? founder;
      say({ type: 'grant', file: maker.newHash(), from: work, to: own, heads: [], until: null }, by);
    }
    const gone = staff.shift();
    if (gone !== undefined) say({ type: 'leave', worker: gone.worker, wipe: true }, founder);
    maker.wait(DAY / 4);
  }
  return entries;
}
