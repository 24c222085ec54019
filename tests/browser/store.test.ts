import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { dexieStore } from '../../renderer/vault/dexie-store.ts';
import { StoreFailed } from '../../renderer/vault/store.ts';
import { storeContract } from '../contract/store.ts';

describe('the store in IndexedDB', () => {
  storeContract(dexieStore);

  it('starts anew, and says so, when its database is deleted under it', async () => {
    const before = dexieStore();
    await before.open();
    await before.keep({ settledTroubles: ['t3'] });
    before.close();
    await Dexie.delete('doorstep');
    expect(await dexieStore().open()).toBe('new');
  });

  it('fails as a store, and as nothing else, when its database is deleted under it', async () => {
    const store = dexieStore();
    await store.open();
    await store.keep({ settledTroubles: ['t4'] });
    await Dexie.delete('doorstep');
    await expect(store.keep({ settledTroubles: ['t5'] })).rejects.toBeInstanceOf(StoreFailed);
    store.close();
    await Dexie.delete('doorstep');
  });

  it('leaves a newer database alone', async () => {
    await Dexie.delete('doorstep');
    const newer = new Dexie('doorstep');
    newer.version(99).stores({ facts: 'key', later: 'id' });
    await newer.open();
    newer.close();
    expect(await dexieStore().open()).toBe('newer');
    const untouched = await new Dexie('doorstep').open();
    expect(untouched.tables.map(({ name }) => name).toSorted()).toEqual(['facts', 'later']);
    untouched.close();
    await Dexie.delete('doorstep');
  });
});
