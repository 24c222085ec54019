/** Does in a worker what the vault needs there: WebAssembly and IndexedDB. */
import { sodium } from '../../../shared/crypto/sodium.ts';
import type { WorkerReport } from './page.ts';

await sodium.ready;
const report: WorkerReport = {
  hash: sodium.to_hex(sodium.crypto_generichash(32, 'doorstep', null)),
  openings: await countOpenings(),
};
postMessage(report);

function countOpenings(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('test', 1);
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('openings', { autoIncrement: true }),
    );
    opening.addEventListener('error', () => {
      reject(new Error('IndexedDB does not open'));
    });
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('openings', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('openings');
      store.add('opened');
      const count = store.count();
      transaction.addEventListener('complete', () => {
        resolve(count.result);
      });
    });
  });
}
