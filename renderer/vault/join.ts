/** Offering the signed JOIN to the office: at enrolment, and at each contact until the log has it. */
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import { invitationId, signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { appendLogReply } from '../../shared/wire/http.ts';
import type { Outcome } from './api.ts';
import type { Link } from './link.ts';
import { done } from './outcome.ts';

/** What the office answers is not believed: the log shows the entry, and every entry of the log is replayed. */
export async function offerJoin(link: Link, keyring: OpenKeyring): Promise<Outcome<null>> {
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
  return done(null);
}
