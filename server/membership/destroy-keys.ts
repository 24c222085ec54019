/**
 * The second half of an erasure. The log and the emptied bodies are committed first; then the keys go, in the other database. A
 * crash in between leaves keys without bodies for a while: whoever comes next finishes, here at each erasure and each start.
 */
import { retiredKeys } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { readOrganisation, readOrganisations } from '../db/membership.ts';
import { destroyKeys, destroyNamedKeys } from '../db/keystore.ts';
import { readSeals } from '../db/seals.ts';
import type { Service } from '../service.ts';

/** Gives whether nothing is left of the keys that sealed what was erased out of a file; for none, of all files. */
export async function destroyErasedKeys(service: Service, org: string, only?: string): Promise<boolean> {
  const organisation = await readOrganisation(service.main, org);
  if (organisation === undefined) return false;
  const log = await service.readMembership(service.main, organisation);
  const erased = [...log.files].filter(([, facts]) => facts.erased !== null).map(([file]) => file);
  if (erased.length > 0 && only === undefined) await destroyKeys(service.keystore, org, erased);
  const parted = [...log.files].filter(([, { parts }]) => parts.length > 0).map(([file]) => file);
  let isDone = true;
  for (const file of only === undefined ? parted : [only]) {
    isDone = (await destroyRetired(service, log, file)) && isDone;
  }
  return isDone;
}

/** What still seals something that is kept stays until that is sealed again. */
async function destroyRetired(service: Service, log: Membership, file: string): Promise<boolean> {
  const used = new Set((await readSeals(service.main, log.org, file)).map(({ key }) => key));
  const retired = [...retiredKeys(log, file)];
  const gone = retired.filter((key) => !used.has(key));
  if (gone.length > 0) {
    await destroyNamedKeys(
      service.keystore,
      log.org,
      gone.map((key) => ({ file, key })),
    );
  }
  return gone.length === retired.length;
}

export async function finishErasures(service: Service): Promise<void> {
  for (const org of await readOrganisations(service.main)) await destroyErasedKeys(service, org);
}
