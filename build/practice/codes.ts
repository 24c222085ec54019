/** The practice office's memory between two starts, and the invitation codes that can still be used. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { invitationKeys } from '../../shared/crypto/invitation.ts';
import { id16 } from '../../shared/record/fields.ts';
import { invitationReply } from '../../shared/wire/http.ts';
import { ask } from './link.ts';
import { foundOffice, Office, officeStateSchema } from './office.ts';
import { outreachTeams, practiceTeams, seedPractice, type WorkerName } from './seed.ts';

const code = z.string().nullable();
const ids = z.strictObject({ alice: id16, bob: id16, chelsea: id16, dev: id16 });
const fileSchema = z.strictObject({
  office: officeStateSchema,
  workers: ids,
  codes: z.strictObject({ alice: code, bob: code, dev: code }),
});

/** Who has been invited, with the code that is still unused. */
export type Codes = z.infer<typeof fileSchema>['codes'];

export interface PracticeOffice {
  org: string;
  codes: Codes;
}

/**
 * Founds the practice organisation and fills it, with so many generated `files`, once, and afterwards finds it again. Alice and Bob get a fresh code when theirs is
 * used, so that another laptop can join; once Dev, a second administrator, belongs, that takes two people, and the office is one.
 */
export async function openPracticeOffice(
  file: string,
  server: string,
  claimCode: () => Promise<string>,
  files: number,
): Promise<PracticeOffice> {
  const kept = existsSync(file) ? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const office =
    kept === null
      ? await foundOffice({ server, claimCode: await claimCode(), teams: practiceTeams })
      : new Office(server, kept.office);
  const workers = kept?.workers ?? (await seedPractice(office, files, { withCases: true }));
  const codes: Codes = kept?.codes ?? {
    alice: null,
    bob: null,
    dev: await office.invite({ worker: workers.dev, administrator: true }),
  };
  const { members } = await office.device.readLog();
  const takesTwo = [...members.values()].filter(({ administrator }) => administrator).length > 1;
  for (const name of ['alice', 'bob'] as const satisfies WorkerName[]) {
    if (takesTwo && members.has(workers[name])) codes[name] = null;
    else if (!(await isUsable(server, codes[name])))
      codes[name] = await office.invite({
        worker: workers[name],
        teams: office.teamsOf(...outreachTeams),
      });
  }
  if (!(await isUsable(server, codes.dev))) codes.dev = null;
  replace(file, JSON.stringify({ office: office.state(), workers, codes }, null, 2));
  return { org: office.org, codes };
}

async function isUsable(server: string, words: string | null): Promise<boolean> {
  const keys = words === null ? null : invitationKeys(words);
  return (
    keys !== null && (await ask(server, 'invitation', null, { invitation: keys.id }, invitationReply)).ok
  );
}

/** Whole or not at all, and for our eyes only. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
