import type { z } from 'zod';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { fileFacts } from '../../shared/membership/access.ts';
import { type BrokenGlass, type Team, teamOfKind } from '../../shared/membership/membership.ts';
import { err, ok } from '../../shared/result.ts';
import { glassRequest, type glassReply, limits } from '../../shared/wire/http.ts';
import { readBodies } from '../db/bodies.ts';
import { findFiles } from '../db/changes.ts';
import { readFileChanges } from '../db/glass.ts';
import { readFileEnvelopes } from '../db/keystore.ts';
import { type Handler, parseJson } from '../http/handler.ts';
import { timeNow } from '../service.ts';
import { type DeviceCaller, readDevice } from './caller.ts';

/**
 * A file behind broken glass: for the device that broke it, while it is on the rota and its time runs. The only place where what
 * is sealed to the duty team is given out. For everybody else an entry is as if it were not there.
 */
export const glass: Handler = async (service, body, caller) => {
  const input = parseJson(glassRequest, body);
  const known = caller === null ? null : await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  if (!input.ok) return input;
  const { log } = known;
  const { org } = log;
  const broken = log.glass.get(input.value.entry);
  const duty = teamOfKind(log, 'duty');
  if (broken === undefined || duty === undefined || !isOpen(known, broken, duty, timeNow(service))) {
    return err('NOT_FOUND');
  }
  const root = (await findFiles(service.main, org, [broken.file])).get(broken.file);
  if (root === undefined) return err('NOT_FOUND');
  const changes = await readFileChanges(service.main, org, broken.file, root);
  const stamps = new Map(changes.map(({ id, log: size }) => [id, size]));
  const bodies = await readBodies(service.main, org, [...stamps.keys()], limits.answer);
  // Half a file could mislead in an emergency.
  if (bodies.length < changes.length) return err('TOO_LARGE');
  const head: z.infer<typeof glassReply> = {
    root,
    changes: bodies.map(({ id, header, proof }) => ({ id, header, proof, log: stamps.get(id) ?? 0 })),
    envelopes: await readFileEnvelopes(service.keystore, org, broken.file, [...duty.keys.values()]),
  };
  const frame = encodeFrame(
    head,
    bodies.map(({ sealed }) => sealed),
  );
  return ok({ body: 'frame', bytes: frame, counts: { bodies: bodies.length } });
};

/** Whether the device has broken the glass of a file, and may still look behind it. */
export function isBehindGlass(known: DeviceCaller, file: string, now: string): boolean {
  const { log } = known;
  const duty = teamOfKind(log, 'duty');
  const opened = [...log.glass.values()].filter((broken) => broken.file === file);
  return duty !== undefined && opened.some((broken) => isOpen(known, broken, duty, now));
}

function isOpen(
  { log, device, member }: DeviceCaller,
  broken: BrokenGlass,
  duty: Team,
  now: string,
): boolean {
  return (
    broken.device === device.id &&
    member.teams.has(duty.team) &&
    now <= broken.until &&
    fileFacts(log, broken.file).erased === null
  );
}
