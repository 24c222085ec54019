/** The people tests are told with. Alice and Bob visit; Chelsea invites; Dev answers for data protection. Passphrases are for tests alone. */
import { workers, type PracticeWorker } from '../build/practice/content/workers.ts';

export interface TestWorker extends PracticeWorker {
  passphrase: string;
}

export const alice: TestWorker = { ...workers.alice, passphrase: 'copper lantern meadow ribbon thursday' };
export const bob: TestWorker = { ...workers.bob, passphrase: 'gravel sparrow teapot winter orchard' };
export const chelsea: TestWorker = {
  ...workers.chelsea,
  passphrase: 'harbour pencil velvet nineteen clover',
};
export const dev: TestWorker = { ...workers.dev, passphrase: 'quiet harbour lantern seventeen geese' };
