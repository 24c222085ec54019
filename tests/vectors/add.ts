/** Freezes a vector of each format that has none yet: `node tests/vectors/add.ts`. What is frozen is never written again. */
import { formats } from './formats/index.ts';
import { freezeVector, readVector } from './store.ts';

for (const [name, format] of Object.entries(formats)) {
  if (readVector(name) !== null) continue;
  freezeVector(name, format.make());
  console.log(`frozen: ${name}`);
}
