/** Asks the office for what only it knows of disposals. Without it, what this laptop knows is shown, and nobody approves. */
import { noContacts, readContacts } from '../office/contacts.ts';
import { offerViews } from '../office/offers.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { OfficeWords } from './places.ts';

export async function askOffice(ports: Ports, session: Session): Promise<OfficeWords> {
  const offers = await offerViews(ports, session);
  const contacts = await readContacts(session);
  return {
    offers: offers.ok ? offers.value : [],
    contacts: contacts.ok ? contacts.value : noContacts,
    inTouch: offers.ok && contacts.ok,
  };
}
