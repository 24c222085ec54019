/** Offering the signed JOIN to the office: at enrolment, and at each contact until the log has it. */
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import { invitationId } from '../../shared/membership/membership.ts';
import { appendLogReply } from '../../shared/wire/http.ts';
import type { Outcome } from './api.ts';
import { appendToJournal } from './journal.ts';
import type { Link } from './link.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';

export async function offerJoin(
  ports: Ports,
  link: Link,
  keyring: OpenKeyring,
): Promise<Outcome<Entry | null>> {
  if (keyring.join === null) return done(null);
  const sign = signingKeysFromSeed(fromBase64(keyring.join.invitation));
  const caller = { org: keyring.head.org, kind: 'invitation', id: invitationId(sign.public) } as const;
  const reply = await link.askAs(
    { caller, keys: sign },
    'appendLog',
    { ...keyring.join.signed, blob: null, envelopes: [] },
    appendLogReply,
  );
  if (!reply.ok) return reply;
  const { entry } = reply.value;
  const kept = await appendToJournal(ports.shell, [{ is: 'log', entry }]);
  return kept.ok ? done(entry) : problem(kept.problem);
}
