import type { z } from 'zod';
import { fileFacts } from '../../shared/membership/access.ts';
import { teamOfKind } from '../../shared/membership/membership.ts';
import { err, ok } from '../../shared/result.ts';
import { type fileOfReferenceReply, fileOfReferenceRequest } from '../../shared/wire/http.ts';
import { findFilesFrom } from '../db/glass.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { readDevice } from './caller.ts';

/** So that glass can be broken with a reference from paper, for a file that the caller's laptop has never heard of. */
export const fileOfReference = signedIn(
  fileOfReferenceRequest,
  async (service, { start }, caller): Outcome<z.infer<typeof fileOfReferenceReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const { log, member } = known;
    if (!member.teams.has(teamOfKind(log, 'duty')?.team ?? '')) return err('NOT_FOUND');
    const [file, another] = await findFilesFrom(service.main, log.org, start, 2);
    if (file === undefined || another !== undefined || fileFacts(log, file).erased !== null) {
      return err('NOT_FOUND');
    }
    return ok({ file });
  },
);
