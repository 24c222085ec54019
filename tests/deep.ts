// Only in the deep run (npm run check:deep): every property is tried on many more cases.
import { configureGlobal } from 'fast-check';

configureGlobal({ numRuns: 5000 });
