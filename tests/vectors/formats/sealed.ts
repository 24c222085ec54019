/** What is sealed: bodies of changes, keys on their way, invitations' blobs, drafts. */
import { openDraft } from '../../../renderer/vault/drafts.ts';
import { bodyHash, encodeBody, headerToChange, readChange } from '../../../shared/change/change.ts';
import { encrypt } from '../../../shared/crypto/aead.ts';
import {
  attachmentSchema,
  chunkId,
  joinChunks,
  openChunk,
  sealAttachment,
} from '../../../shared/crypto/attachment.ts';
import {
  type EnvelopeHead,
  envelopeId,
  envelopeSchema,
  isSignedEnvelope,
  openEnvelope,
  sealKey,
} from '../../../shared/crypto/envelope.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import {
  blobHash,
  invitationKeys,
  newInvitationCode,
  openBlob,
  sealBlob,
} from '../../../shared/crypto/invitation.ts';
import {
  boxKeysFromSecret,
  fileKey,
  newBoxKeys,
  newFileKey,
  newSigningKeys,
} from '../../../shared/crypto/keys.ts';
import { pad } from '../../../shared/crypto/padding.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import {
  newSalt,
  openBody,
  sealBody,
  sealedHash,
  sealedKeyId,
} from '../../../shared/crypto/sealed-change.ts';
import { Secret } from '../../../shared/crypto/secret.ts';
import { concat, fromBase64, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { newActDraft } from '../../../shared/record/act-draft.ts';
import { carry, newCheckpoint, newScene, signStatement } from '../../unit/evidence/acts.ts';
import { type Format, format, opened } from '../format.ts';

const random = systemRandom();
const someHash = () => hash('change', random.bytes(32));

function envelope(opens: () => EnvelopeHead['opens']): Format {
  return format({
    needs: ['granter', 'recipient'],
    make() {
      const granter = newSigningKeys(random);
      const recipient = newBoxKeys(random);
      const head = { org: someHash(), opens: opens(), to: recipient.public, by: someHash() };
      return {
        bytes: canonicalBytes(sealKey(head, newFileKey(random).secret, granter)),
        with: { granter: granter.public, recipient: toBase64(recipient.secret.reveal()) },
      };
    },
    open(bytes, { granter, recipient }) {
      const read = parseCanonical(envelopeSchema, bytes);
      const key = read && opened(openEnvelope(read, granter, boxKeysFromSecret(fromBase64(recipient))));
      if (read === null || key === null) return null;
      const signed = isSignedEnvelope(read, granter) ? 'yes' : 'no';
      return { key: toBase64(key.reveal()), id: envelopeId(read), head: canonicalText(read.head), signed };
    },
    signed(bytes, { granter }) {
      const { head, sealed, signature } = envelopeSchema.parse(parseCanonical(envelopeSchema, bytes));
      return [{ tag: 'envelope', message: canonicalBytes({ head, sealed }), signature, key: granter }];
    },
  });
}

/** One for each kind of thing that a key can open: a new kind is missing here until it has its vector. */
const envelopes: Record<EnvelopeHead['opens']['what'], Format> = {
  file: envelope(() => ({ what: 'file', file: someHash() })),
  team: envelope(() => ({ what: 'team', team: newId(random), epoch: 3 })),
};

export const sealedFormats = {
  'envelope-of-a-file': envelopes.file,
  'envelope-of-a-team': envelopes.team,

  'sealed-body': format({
    needs: ['header', 'key'],
    make() {
      const scene = newScene('a body to keep');
      const { headerText, salt, body } = carry(scene, signStatement(scene));
      const change = readChange(headerText);
      if (change === null) throw new Error('the header is no header');
      const key = newFileKey(random);
      const bytes = sealBody(change, salt, body, key, random);
      return { bytes, with: { header: headerText, key: toBase64(key.secret.reveal()) } };
    },
    open(bytes, { header, key }) {
      const change = readChange(header);
      const body = change && opened(openBody(change, bytes, fileKey(fromBase64(key))));
      if (body === null) return null;
      return {
        body: toBase64(body.bytes),
        salt: toBase64(body.salt),
        keyId: sealedKeyId(bytes) ?? '',
        hash: sealedHash(bytes),
      };
    },
    elsewhere(bytes, { header, key }, open) {
      const { header: head } = readChange(header) ?? {};
      if (head === undefined) return {};
      const under = (bent: Partial<typeof head>) =>
        open(bytes, { header: headerToChange({ ...head, ...bent }).headerText, key });
      return {
        'under the next change of the device': under({ counter: head.counter + 1 }),
        'in another organisation': under({ org: someHash() }),
        'in another file': under({ file: someHash() }),
        'as a later version': open(bytes.with(0, 2), { header, key }),
      };
    },
    hashed: (bytes) => [{ tag: 'sealed', message: bytes, hash: sealedHash(bytes) }],
  }),

  'sealed-chunk': format({
    needs: ['attachment'],
    make() {
      const { attachment, chunks } = sealAttachment(random.bytes(700), 'image/jpeg', random);
      const [chunk] = chunks;
      if (chunk === undefined) throw new Error('a picture has a chunk');
      return { bytes: chunk.sealed, with: { attachment: canonicalText(attachment) } };
    },
    open(bytes, { attachment }) {
      const listed = parseCanonical(attachmentSchema, utf8(attachment));
      const part = listed && openChunk(listed, 0, bytes);
      if (listed === null || part === null || typeof part === 'string') return null;
      const whole = joinChunks(listed, [part]);
      return typeof whole === 'string' ? null : { whole: toBase64(whole), id: chunkId(bytes) };
    },
    elsewhere(bytes, { attachment }, open) {
      const { chunks, key, ...listed } = attachmentSchema.parse(JSON.parse(attachment));
      const under = (bent: object) =>
        open(bytes, { attachment: canonicalText({ chunks, key, ...listed, ...bent }) });
      return {
        'as the first of two chunks': under({ chunks: [...chunks, ...chunks] }),
        'in another picture': under({ key: toBase64(random.bytes(32)) }),
        'in a longer picture': under({ length: listed.length + 1 }),
        'as a later version': open(bytes.with(0, 2), { attachment }),
      };
    },
    hashed: (bytes) => [{ tag: 'chunk', message: bytes, hash: chunkId(bytes) }],
  }),

  'body-commitment': format({
    needs: ['salt'],
    isHash: true,
    make() {
      const at = '2026-11-23T10:00:00.000Z';
      const body = { record: newId(random), kind: 'visit', schema: 1, worker: newId(random), at };
      return {
        bytes: encodeBody({ v: 1, ...body, fields: { startedAt: { value: 'ten', replaces: [] } } }),
        with: { salt: toBase64(newSalt(random)) },
      };
    },
    open: (bytes, { salt }) => ({ hash: bodyHash(fromBase64(salt), bytes) }),
    hashed(bytes, { salt }) {
      const message = concat(fromBase64(salt), bytes);
      return [{ tag: 'body', message, hash: bodyHash(fromBase64(salt), bytes) }];
    },
  }),

  'invitation-blob': format({
    needs: ['code'],
    make() {
      const { office } = newScene('a blob to keep');
      const code = newInvitationCode(random);
      const keys = invitationKeys(code);
      if (keys === null) throw new Error('a new code is a code');
      const teamKeys = [{ team: office.team, epoch: 3, ...newBoxKeys(random) }];
      const blob = { org: office.org, checkpoint: newCheckpoint(office), teamKeys };
      return { bytes: sealBlob(blob, keys, random), with: { code } };
    },
    open(bytes, { code }) {
      const keys = invitationKeys(code);
      const blob = keys && openBlob(bytes, keys);
      if (blob === null) return null;
      const teamKeys = blob.teamKeys.map(({ team, epoch, secret, public: key }) => {
        return { team, epoch, key, secret: toBase64(secret.reveal()) };
      });
      const texts = { checkpoint: canonicalText(blob.checkpoint), teamKeys: canonicalText(teamKeys) };
      return { org: blob.org, ...texts, hash: blobHash(bytes) };
    },
    hashed: (bytes) => [{ tag: 'invitation', message: concat(utf8('blob'), bytes), hash: blobHash(bytes) }],
  }),

  draft: format({
    needs: ['id', 'key'],
    make() {
      const [id, key] = [newId(random), new Secret(random.bytes(32))];
      const draft = newActDraft({
        id,
        file: someHash(),
        visit: null,
        startedAt: '2026-11-23T10:00:00.000Z',
        needs: ['Large print'],
        notice: { form: 'easy-read', version: 2 },
        words: { notices: [], purposes: [], tells: [] },
      });
      const plain = pad(utf8(JSON.stringify(draft)));
      return { bytes: encrypt(plain, utf8(id), key, random), with: { id, key: toBase64(key.reveal()) } };
    },
    open(bytes, { id, key }) {
      const draft = openDraft(new Secret(fromBase64(key)), { id, sealed: bytes });
      return draft === null ? null : { draft: canonicalText(draft) };
    },
  }),
} satisfies Record<string, Format>;
