import { describe, expect, it } from 'vitest';
import { feedEntryHash, type FeedEntry, feedHeadLeaf } from '../../../shared/crypto/feed.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { merkleTree } from '../../../shared/crypto/merkle.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { signReceipt } from '../../../shared/crypto/server-signed.ts';
import { toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { actHash } from '../../../shared/evidence/act-signature.ts';
import { checkAct, type HeldAct } from '../../../shared/evidence/check-act.ts';
import { newCheckpoint, newScene, signStatement, soundParts } from './acts.ts';

const scene = newScene('an act that is held');
const { office, device } = scene;
const { receipt, ...sound } = soundParts(scene);
const byReceipt = { by: 'receipt', receipt } as const;
const held: HeldAct = { ...sound, office: byReceipt, previous: null };

/** The steps that are not `ok`. */
function wrong(act: HeldAct, org = office.org): Record<string, string> {
  const { verified, steps } = checkAct(act, org);
  const entries = steps.flatMap(({ step, result }) => (result === 'ok' ? [] : [[step, result] as const]));
  expect(verified).toBe(entries.length === 0);
  expect(steps).toHaveLength(7);
  return Object.fromEntries(entries);
}

describe('an act that the office received', () => {
  it('is verified, every step', () => {
    expect(wrong(held)).toEqual({});
  });

  it('says which layer fails, and leaves the others their word', () => {
    const { batch } = held.proof ?? {};
    if (held.proof === null || batch === undefined) throw new Error('it has a proof');
    expect(wrong({ ...held, proof: { ...held.proof, index: 0 } })).toEqual({ proof: 'failed' });
    expect(wrong({ ...held, salt: office.random.bytes(32) })).toEqual({ change: 'failed' });
    expect(wrong({ ...held, log: held.log.slice(0, -1) })).toMatchObject({ membership: 'failed' });
    expect(wrong(held, device.id)).toMatchObject({ statement: 'failed', membership: 'failed' });
    const parked = receipt.receipt.items.map((item) => ({ ...item, outcome: 'parked' as const, feed: null }));
    const refused = signReceipt({ ...receipt.receipt, items: parked }, office.server);
    expect(wrong({ ...held, office: { by: 'receipt', receipt: refused } })).toEqual({ receipt: 'failed' });
  });

  it('says when: what the device claims, and the two times that the office’s clock vouches for', () => {
    const { captured } = scene.statement;
    expect(checkAct(held, office.org).times).toEqual({
      claimed: captured.at,
      after: office.log.at(-1)?.at,
      office: receipt.receipt.at,
    });
    expect(checkAct({ ...held, office: null }, office.org).times?.office).toBeNull();
  });

  it('waits for its receipt without calling anything wrong', () => {
    expect(wrong({ ...held, office: null, checkpoint: null })).toEqual({ receipt: 'not-yet' });
  });
});

describe('the act before', () => {
  const first = held.act.statement;
  const later = {
    ...scene,
    statement: { ...scene.statement, act: newId(office.random), previous: actHash(first) },
  };
  const { receipt: laterReceipt, ...laterParts } = soundParts(later);
  const second: HeldAct = {
    ...laterParts,
    office: { by: 'receipt', receipt: laterReceipt },
    previous: first,
  };

  it('is the one that the later act names', () => {
    expect(wrong(second)).toEqual({});
    expect(wrong({ ...second, previous: null })).toEqual({ previous: 'not-yet' });
    expect(wrong({ ...second, previous: signStatement(later).statement })).toEqual({ previous: 'failed' });
  });
});

describe('a colleague’s laptop, which has no receipt', () => {
  const id = hash('change', utf8(held.headerText));
  function entry(seq: number, change: string, prev: string | null): FeedEntry {
    const sealed = hash('sealed', office.random.bytes(8));
    const { org, team, log } = office;
    return {
      v: 1,
      org,
      team,
      seq,
      change,
      file: scene.file,
      sealed,
      log: log.length,
      at: '2026-11-23T16:20:00.000Z',
      prev,
    };
  }
  const mine = entry(4, id, hash('feed', utf8('the third')));
  const next = entry(5, office.org, feedEntryHash(mine));
  const leaf = feedHeadLeaf({ team: office.team, size: 5, head: feedEntryHash(next) });
  const tree = merkleTree([feedHeadLeaf({ team: device.worker, size: 0, head: null }), leaf]);
  const checkpoint = newCheckpoint(office, office.log, { feeds: { size: 2, root: toBase64(tree.root) } });
  const word = { by: 'feed', entries: [mine, next], index: 1, path: tree.path(1).map(toBase64) } as const;
  const received: HeldAct = { ...held, checkpoint, office: word };

  it('verifies it by the feed, up to the head that the server signed', () => {
    expect(wrong(received)).toEqual({});
  });

  it('refuses a feed that does not chain, stops short of the signed head, or is another change’s', () => {
    const failed = { receipt: 'failed' };
    expect(wrong({ ...received, office: { ...word, entries: [mine] } })).toEqual(failed);
    expect(wrong({ ...received, office: { ...word, entries: [next] } })).toEqual(failed);
    expect(wrong({ ...received, office: { ...word, entries: [{ ...mine, log: 2 }, next] } })).toEqual(failed);
    expect(wrong({ ...received, office: { ...word, entries: [] } })).toEqual(failed);
    expect(wrong({ ...received, checkpoint: held.checkpoint })).toEqual(failed);
    expect(wrong({ ...received, checkpoint: null })).toEqual(failed);
  });
});
