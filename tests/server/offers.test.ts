/** What needs two people waits at the office for the second, and only those whose signature could help see it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { proposalHash, type SignedProposal } from '../../shared/membership/entry.ts';
import { appendLogReply, nothing, offersReply } from '../../shared/wire/http.ts';
import { administrates, type Cast, castOf } from './cast.ts';
import { enter, signed } from './entries.ts';
import { somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

const DAY = 86_400_000;

let server: Running;
let cast: Cast;
let file: string;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
  file = cast.alice.newFile(cast.one, 'person', somebody);
  must(await cast.alice.push());
});
afterAll(() => server.stop());
beforeEach(async () => {
  await server.main.query('delete from offer');
  for (const device of [cast.chelsea, cast.dev, cast.dana]) await device.readLog();
});

const erase = (): EntryBody => ({ type: 'erase', file, ground: 'request' });
const leave = (): EntryBody => ({ type: 'leave', worker: cast.dev.worker, wipe: true });

const offer = async (by: PracticeDevice, proposal: SignedProposal, envelopes: unknown[] = []) =>
  ask(server.url, 'offer', await by.token(), { ...proposal, envelopes, blob: null }, nothing);
const seenBy = async (who: PracticeDevice) =>
  must(await ask(server.url, 'offers', await who.token(), {}, offersReply)).offers;
const drop = async (by: PracticeDevice, { proposal }: SignedProposal) =>
  ask(server.url, 'dropOffer', await by.token(), { offer: proposalHash(proposal) }, nothing);

test('an erasure is seen by administrators and the data-protection team; anything else by administrators', async () => {
  const { chelsea, dev, dana, alice, dora } = cast;
  must(await offer(dana, signed(dana.log!, erase(), [dana])));
  must(await offer(chelsea, signed(chelsea.log!, leave(), [chelsea])));
  for (const administrator of [chelsea, dev]) expect(await seenBy(administrator)).toHaveLength(2);
  expect((await seenBy(dana)).map(({ proposal }) => proposal.includes('"erase"'))).toEqual([true]);
  for (const other of [alice, dora]) expect(await seenBy(other)).toEqual([]);
});

test('a second signature joins the first, and with both the entry is made and the offer gone', async () => {
  const { chelsea, dana } = cast;
  const proposal = signed(chelsea.log!, { type: 'erase', file: proposalHash('another'), ground: 'order' }, [
    chelsea,
    dana,
  ]);
  const [first, second] = proposal.signers.map((signer) => ({ ...proposal, signers: [signer] }));
  must(await offer(chelsea, first!));
  must(await offer(chelsea, first!));
  must(await offer(dana, second!));
  const [waiting, ...rest] = await seenBy(chelsea);
  expect(rest).toEqual([]);
  expect(waiting!.signers).toEqual(proposal.signers);
  const { at: _at, ...whole } = waiting!;
  must(await ask(server.url, 'appendLog', await chelsea.token(), { ...whole, blob: null }, appendLogReply));
  expect(await seenBy(chelsea)).toEqual([]);
});

test('the keys that belong to an offer wait with it, in the key store', async () => {
  const { chelsea, alice } = cast;
  const opens = { what: 'team', team: cast.one, epoch: 0 } as const;
  const head = { org: cast.office.org, opens, to: alice.keys.box.public, by: chelsea.id };
  const envelope = sealKey(head, cast.duty.secret, chelsea.keys.sign);
  const proposal = signed(chelsea.log!, leave(), [chelsea]);
  must(await offer(chelsea, proposal, [envelope]));
  expect((await seenBy(cast.dev))[0]!.envelopes).toEqual([envelope]);
  const kept = await server.main.query<{ text: string }>('select offer::text as text from offer');
  expect(kept.rows.some(({ text }) => text.includes(envelope.sealed))).toBe(false);
  must(await drop(chelsea, proposal));
  expect((await server.keystore.query('select from offer_envelope')).rowCount).toBe(0);
  const ofFile = { ...head, opens: { what: 'file', file } as const };
  for (const wrong of [
    sealKey(ofFile, cast.duty.secret, chelsea.keys.sign),
    sealKey({ ...head, by: alice.id }, cast.duty.secret, alice.keys.sign),
    { ...envelope, signature: sealKey(ofFile, cast.duty.secret, chelsea.keys.sign).signature },
  ]) {
    expect(await offer(chelsea, proposal, [wrong])).toEqual({ ok: false, problem: 'BAD_SIGNATURE' });
  }
});

test('what is not waiting for a second person is refused, each with its reason', async () => {
  const { chelsea, dev, dana, alice } = cast;
  const refused = async (by: PracticeDevice, proposal: SignedProposal) => {
    const answer = await offer(by, proposal);
    return answer.ok ? 'kept' : answer.problem;
  };
  const good = signed(chelsea.log!, leave(), [chelsea]);
  // Somebody else's, unsigned by who brings it; signed by nobody who may; altered.
  expect(await refused(dev, good)).toBe('NOT_FOUND');
  expect(await refused(alice, signed(chelsea.log!, leave(), [alice]))).toBe('NOT_FOUND');
  expect(await refused(dana, signed(chelsea.log!, leave(), [dana]))).toBe('NOT_FOUND');
  expect(await refused(chelsea, { ...good, proposal: good.proposal.replace('true', 'false') })).toBe(
    'NOT_FOUND',
  );
  expect(await refused(chelsea, { ...good, proposal: '{}' })).toBe('MALFORMED');
  // One person is enough, or two have signed already.
  const alone = signed(chelsea.log!, { type: 'hold', file, held: true }, [chelsea]);
  expect(await refused(chelsea, alone)).toBe('LOG_REFUSED');
  expect(await refused(chelsea, signed(chelsea.log!, leave(), [chelsea, dev]))).toBe('LOG_REFUSED');
  const other = signed({ ...chelsea.log!, org: proposalHash('other') }, leave(), [chelsea]);
  expect(await refused(chelsea, other)).toBe('NOT_FOUND');
  const fork = signed({ ...chelsea.log!, head: proposalHash('other') }, leave(), [chelsea]);
  expect(await refused(chelsea, fork)).toBe('LOG_MOVED');
  expect(await seenBy(chelsea)).toEqual([]);
});

test('only signatures that help are kept', async () => {
  const { chelsea, alice, dana } = cast;
  const proposal = signed(chelsea.log!, leave(), [chelsea, alice, dana]);
  const bent = { by: cast.dev.id, signature: proposal.signers[0]!.signature };
  must(await offer(chelsea, { ...proposal, signers: [...proposal.signers, bent] }));
  expect((await seenBy(chelsea))[0]!.signers).toEqual(proposal.signers.slice(0, 1));
});

test('an offer goes with its time, and when somebody who may see it drops it', async () => {
  const { chelsea, dev, dana, alice } = cast;
  const proposal = signed(chelsea.log!, leave(), [chelsea]);
  must(await offer(chelsea, proposal));
  for (const other of [alice, dana]) must(await drop(other, proposal));
  expect(await seenBy(dev)).toHaveLength(1);
  must(await drop(dev, proposal));
  // The answer may have been lost.
  must(await drop(dev, proposal));
  expect(await seenBy(dev)).toEqual([]);
  must(await offer(chelsea, proposal));
  await server.main.query("update session set expires = 'infinity'");
  server.clock.ahead = 31 * DAY;
  expect(await seenBy(dev)).toEqual([]);
  expect(await offer(chelsea, proposal)).toEqual({ ok: false, problem: 'PROPOSAL_EXPIRED' });
  server.clock.ahead = 0;
});

test('whoever is unmade sees offers no more, with the same token', async () => {
  const { chelsea, dev } = cast;
  must(await offer(chelsea, signed(chelsea.log!, erase(), [chelsea])));
  expect(await seenBy(dev)).toHaveLength(1);
  must(await enter([chelsea, dev], administrates(dev, false)));
  expect(await seenBy(dev)).toEqual([]);
  must(await enter([chelsea], administrates(dev, true)));
});

test('an organisation has two hundred at most', async () => {
  const { chelsea } = cast;
  await server.main.query(
    `insert into offer select $1, 'filler' || n, $2, '[]', now(), 'infinity' from generate_series(1, 200) n`,
    [cast.office.org, 'filler'],
  );
  const proposal = signed(chelsea.log!, leave(), [chelsea]);
  expect(await offer(chelsea, proposal)).toEqual({ ok: false, problem: 'TOO_MANY_REQUESTS' });
  await server.main.query('delete from offer');
  must(await offer(chelsea, proposal));
});
