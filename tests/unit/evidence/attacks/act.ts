/** Somebody with a device of the organisation states, signs or carries what they should not. */
import { sign } from '../../../../shared/crypto/signing.ts';
import { utf8 } from '../../../../shared/encoding/bytes.ts';
import { carry, finish, type Scene, signStatement, soundParts } from '../acts.ts';
import { newDevice } from '../office.ts';
import { newStatement, shownIn, withNotice } from '../statements.ts';
import type { Made } from './made.ts';

export function actAttacks(scene: Scene): Made[] {
  const { office, device, file } = scene;
  const sound = soundParts(scene);
  const stranger = newDevice(office.random);
  const other: Scene = { ...scene, statement: newStatement(office, device, file) };
  const elsewhere: Scene = { ...scene, file: office.org };
  const signed = signStatement(scene);
  const wrongTag = {
    ...signed,
    signature: sign('batch', utf8(signed.statement), device.keys.sign),
  };
  const lines = ['You agree to everything.'];
  const wasHash = scene.statement.notice?.hash ?? '';
  const otherWords: Scene = { ...scene, statement: withNotice(scene.statement, lines, wasHash) };
  const carrying = (act: typeof signed) => finish(scene, carry(scene, act));
  const bodyOf = (body: Parameters<typeof carry>[3]) => finish(scene, carry(scene, signed, {}, body));
  const fields = {
    statement: { value: signed.statement, replaces: [] },
    signature: { value: signed.signature, replaces: [] },
  };
  const replacing = { ...fields, statement: { ...fields.statement, replaces: [file] } };
  const bentTo = (header: Parameters<typeof carry>[2]) => finish(scene, carry(scene, signed, header));
  const otherWorker: Scene = {
    ...scene,
    statement: {
      ...scene.statement,
      declaration: { ...scene.statement.declaration, worker: stranger.worker },
    },
  };
  const otherOrg: Scene = {
    ...scene,
    statement: { ...scene.statement, organisation: { genesis: device.id, name: 'Wren Bridge Support' } },
  };
  const translated = signStatement({ ...scene, statement: shownIn('pl', scene.statement) });
  const bentEnglish = { ...translated, statement: translated.statement.replace('So that your', 'But your') };
  return [
    ['a translation with other English words than were signed', 'device-signature', carrying(bentEnglish)],
    [
      "a statement with another person's act, signed by the same device",
      'change',
      { ...sound, act: signStatement(other) },
    ],
    [
      'a statement signed by another device',
      'device-signature',
      finish(scene, carry(scene, signStatement(scene, stranger.keys.sign))),
    ],
    ['a statement signed as if it were a batch', 'device-signature', finish(scene, carry(scene, wrongTag))],
    ['other words under the hash of the notice', 'statement', soundParts(otherWords)],
    ['a statement that names another organisation', 'statement', soundParts(otherOrg)],
    ['a declaration by another worker', 'membership', soundParts(otherWorker)],
    ['a change of another case file', 'change', finish(scene, carry(elsewhere, signed))],
    ['a change of another device', 'change', bentTo({ device: stranger.id })],
    ['a change of another organisation', 'change', bentTo({ org: stranger.id })],
    ['a change that knew another log', 'change', bentTo({ log: { size: 2, head: office.org } })],
    ['a change that commits to another body', 'change', bentTo({ body: office.org })],
    ['a change that is a first one and a later one', 'change', bentTo({ team: office.team })],
    [
      'a salt of one byte more',
      'change',
      finish(scene, carry(scene, signed, {}, {}, office.random.bytes(33))),
    ],
    ['a body of another kind', 'change', bodyOf({ kind: 'visit' })],
    ['a body with a field more', 'change', bodyOf({ fields: { ...fields, note: fields.signature } })],
    ['a body that puts another act away', 'change', bodyOf({ fields: replacing })],
    ['a body by another worker', 'change', bodyOf({ worker: stranger.worker })],
    [
      'a body that carries another signature',
      'change',
      { ...carrying({ ...signed, signature: signStatement(other).signature }), act: signed },
    ],
    [
      'a body that carries another statement',
      'change',
      { ...carrying({ ...signed, statement: signStatement(other).statement }), act: signed },
    ],
  ];
}
