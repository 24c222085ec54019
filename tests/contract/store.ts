/** What every store promises. Run against the one in memory (tests/contract) and the one in IndexedDB (tests/browser). */
import { expect, it } from 'vitest';
import { systemRandom } from '../../shared/crypto/random.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import type { Store, StoredChange, StoredChunk } from '../../renderer/vault/store.ts';

const random = systemRandom();
const newHash = () => toBase64(random.bytes(32));

function change(id = newHash()): StoredChange {
  const batch = { v: 1, org: id, device: id, size: 1, root: id } as const;
  return {
    id,
    file: id,
    header: '{}',
    sealed: random.bytes(300),
    proof: { batch, signature: 's', index: 0, path: [] },
    state: 'waiting',
    feed: null,
  };
}

const chunk = (file = newHash()): StoredChunk => ({ id: newHash(), file, sealed: random.bytes(500) });

function feedEntry(team: string, seq: number) {
  const one = newHash();
  return {
    v: 1 as const,
    org: one,
    team,
    seq,
    change: one,
    file: one,
    sealed: one,
    log: 1,
    at: 't',
    prev: null,
  };
}

/** `reopen` gives the same storage again, as after a restart. */
export function storeContract(reopen: () => Store): void {
  it('is new until something is kept, and ours from then on', async () => {
    const first = reopen();
    expect(await first.open()).toBe('new');
    await first.keep({ changes: [change()] });
    first.close();
    expect(await reopen().open()).toBe('ours');
  });

  it('gives back what was kept, byte for byte, after a restart', async () => {
    const store = reopen();
    await store.open();
    const kept = change();
    await store.keep({ changes: [kept] });
    store.close();
    const again = reopen();
    await again.open();
    const loaded = await again.load();
    expect(loaded.changes.find(({ id }) => id === kept.id)).toEqual(kept);
    expect(await again.change(kept.id)).toEqual(kept);
  });

  it('replaces by id', async () => {
    const store = reopen();
    await store.open();
    const kept = change();
    await store.keep({ changes: [kept] });
    await store.keep({ changes: [{ ...kept, state: 'accepted' }] });
    const loaded = await store.load();
    expect(loaded.changes.filter(({ id }) => id === kept.id).map(({ state }) => state)).toEqual(['accepted']);
  });

  it('gives a chunk byte for byte when it is asked for, and of all others the ids alone', async () => {
    const store = reopen();
    await store.open();
    const [first, second] = [chunk(), chunk()];
    await store.keep({ chunks: [first, second] });
    expect(await store.chunk(second.id)).toEqual(second);
    expect(await store.chunk(newHash())).toBeUndefined();
    const loaded = await store.load();
    expect(loaded.chunkIds).toEqual(expect.arrayContaining([first.id, second.id]));
    expect(JSON.stringify(loaded)).not.toContain('chunks');
  });

  it('forgets the changes and the chunks of a file, and no other’s', async () => {
    const store = reopen();
    await store.open();
    const [gone, stays] = [change(), change()];
    const [goneChunk, staysChunk] = [chunk(gone.file), chunk(stays.file)];
    await store.keep({ changes: [gone, stays], chunks: [goneChunk, staysChunk] });
    await store.keep({ forgottenFiles: [gone.file] });
    expect([await store.change(gone.id), await store.chunk(goneChunk.id)]).toEqual([undefined, undefined]);
    expect(await store.change(stays.id)).toEqual(stays);
    expect(await store.chunk(staysChunk.id)).toEqual(staysChunk);
  });

  it('forgets some chunks of a file, and no others', async () => {
    const store = reopen();
    await store.open();
    const gone = chunk();
    const stays = chunk(gone.file);
    await store.keep({ chunks: [gone, stays] });
    await store.keep({ forgottenChunks: [gone.id] });
    expect([await store.chunk(gone.id), await store.chunk(stays.id)]).toEqual([undefined, stays]);
  });

  it('gives a team its feed from a position, in order', async () => {
    const store = reopen();
    await store.open();
    const team = toBase64(random.bytes(16));
    await store.keep({ feed: [3, 1, 2].map((seq) => feedEntry(team, seq)) });
    await store.keep({ feed: [feedEntry(toBase64(random.bytes(16)), 2)] });
    expect((await store.feed(team, 2)).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('destroyed, it holds nothing, and can be used again as new', async () => {
    const store = reopen();
    await store.open();
    await store.keep({ changes: [change()] });
    await store.destroy();
    expect(await store.open()).toBe('new');
    expect(await store.load()).toMatchObject({ entries: [], changes: [] });
    await store.keep({ changes: [change()] });
    expect(await store.open()).toBe('ours');
    await store.destroy();
  });
}
