import type { RouteName } from '../../shared/wire/routes.ts';
import type { Handler } from '../http/handler.ts';
import { acknowledge } from './acknowledge.ts';
import { bodies } from './bodies.ts';
import { keepChunk, readChunk } from './chunks.ts';
import { claim } from './claim.ts';
import { devices } from './devices.ts';
import { duties } from './duties.ts';
import { envelopes } from './envelopes.ts';
import { feed } from './feed.ts';
import { fileOfReference } from './file-of-reference.ts';
import { glass } from './glass.ts';
import { health } from './health.ts';
import { invitation } from './invitation.ts';
import { keepKeys } from './keys.ts';
import { appendLog, readLog } from './log.ts';
import { dropOffer, offer, offers } from './offers.ts';
import { parked } from './parked.ts';
import { push } from './push.ts';
import { reseal } from './reseal.ts';
import { returnChanges } from './return-changes.ts';
import { restoring, returnLog } from './restoring.ts';
import { challenge, session } from './session.ts';

export const handlers: Readonly<Record<RouteName, Handler>> = {
  health,
  claim,
  invitation,
  challenge,
  session,
  readLog,
  appendLog,
  restoring,
  returnLog,
  returnChanges,
  push,
  reseal,
  feed,
  bodies,
  keepChunk,
  readChunk,
  envelopes,
  keepKeys,
  duties,
  parked,
  offer,
  offers,
  dropOffer,
  fileOfReference,
  glass,
  acknowledge,
  devices,
};
