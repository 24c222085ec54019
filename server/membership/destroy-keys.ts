/**
 * The second half of an erasure. The log and the emptied bodies are committed first; then the keys go, in the other database. A
 * crash in between leaves keys without bodies for a while: whoever comes next finishes, here at each erasure and each start.
 */
import { readOrganisation, readOrganisations } from '../db/membership.ts';
import { destroyKeys } from '../db/keystore.ts';
import type { Service } from '../service.ts';

export async function destroyErasedKeys(service: Service, org: string): Promise<void> {
  const organisation = await readOrganisation(service.main, org);
  if (organisation === undefined) return;
  const log = await service.readMembership(service.main, organisation);
  const erased = [...log.files].filter(([, facts]) => facts.erased !== null).map(([file]) => file);
  if (erased.length > 0) await destroyKeys(service.keystore, org, erased);
}

export async function finishErasures(service: Service): Promise<void> {
  for (const org of await readOrganisations(service.main)) await destroyErasedKeys(service, org);
}
