/** Imported before anything else: zod would try to compile code from text as soon as a schema is made, which the content policy refuses. */
import { config } from 'zod';

config({ jitless: true });
