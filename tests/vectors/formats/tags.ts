/** Each tag by itself: a hash and a signature of one word under it. */
import { hash, type Tag } from '../../../shared/crypto/hash.ts';
import { newSigningKeys } from '../../../shared/crypto/keys.ts';
import { systemRandom } from '../../../shared/crypto/random.ts';
import { sign, verify } from '../../../shared/crypto/signing.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { type Format, format } from '../format.ts';

/** What each is for. A new tag is missing here until it has its vector. */
const tags: Record<Tag, string> = {
  act: 'the statement of a consent act',
  attachment: 'the bytes of a picture',
  audit: 'an entry of what a laptop noted',
  batch: 'the changes a device hands in',
  body: 'a header’s word about its body',
  challenge: 'an answer that shows who calls',
  change: 'the id of a change',
  checkpoint: 'the state that the server stands by',
  chunk: 'the name and the place of a sealed chunk of a picture',
  'chunk-receipt': 'the server’s word that it keeps a chunk',
  copy: 'what was shared with somebody',
  device: 'the id of a device',
  done: 'a device’s word that it erased, or wiped itself',
  envelope: 'a key on its way',
  feed: 'the chain of a feed',
  'feed-head': 'kept free: the head of a feed is a leaf of a tree, which has prefixes of its own',
  'help-word': 'a word that asks for help without saying so',
  invitation: 'an invitation’s code, key and blob',
  key: 'the id of a key',
  keyring: 'the key that opens a keyring',
  log: 'the chain of the membership log',
  notice: 'the words of a notice',
  plan: 'the words of a plan that somebody signed',
  proposal: 'what is proposed for the log',
  receipt: 'the server’s word that it keeps changes',
  'recovery-card': 'the numbers on recovery cards',
  sealed: 'the name of sealed bytes',
};

function tagged(tag: Tag): Format {
  return format({
    needs: ['signature', 'key'],
    make() {
      const keys = newSigningKeys(systemRandom());
      const bytes = utf8('Doorstep');
      return { bytes, with: { signature: sign(tag, bytes, keys), key: keys.public } };
    },
    open: (bytes, { signature, key }) =>
      verify(tag, bytes, signature, key) ? { hash: hash(tag, bytes) } : null,
    signed: (message, { signature, key }) => [{ tag, message, signature, key }],
    hashed: (message) => [{ tag, message, hash: hash(tag, message) }],
  });
}

// The keys of an object are strings to the checker, though the type above says which.
export const everyTag = Object.keys(tags) as Tag[];
export const tagFormats: Record<string, Format> = Object.fromEntries(
  everyTag.map((tag) => [`tag-${tag}`, tagged(tag)]),
);
