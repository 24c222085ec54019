import { describe } from 'vitest';
import { memoryStore } from '../laptop/memory-store.ts';
import { storeContract } from './store.ts';

describe('the store in memory', () => {
  const store = memoryStore();
  storeContract(() => store);
});
