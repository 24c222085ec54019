/** What goes wrong between laptops and the office, by accident or on purpose. */
import { at, type Row } from './row.ts';

const badInput = 'tests/server/vault-bad-input.test.ts';
const wire = 'tests/server/vault-wire.test.ts';
const push = 'tests/server/push.test.ts';
const access = 'tests/server/access.test.ts';
const erasure = 'tests/server/vault-erasure.test.ts';
const lost = 'tests/server/vault-lost.test.ts';
const ownStore = 'tests/server/vault-own-store.test.ts';
const requests = 'tests/server/negative-requests.test.ts';
const copied = 'tests/server/negative-copied-laptop.test.ts';
const staleKey = 'tests/server/negative-stale-key.test.ts';
const newer = 'tests/server/negative-newer-version.test.ts';
const office = 'tests/server/negative-office.test.ts';
const lies = 'tests/adversary/log.test.ts';
const formats = 'tests/unit/formats.test.ts';
const frozen = 'tests/vectors/frozen.test.ts';

export const onTheRoad: readonly Row[] = [
  {
    number: 13,
    what: 'A change that is signed wrongly, by a stranger, or by a device that was removed: what the log allowed at its place counts, what came after is parked for a person, nothing is lost.',
    codes: ['BAD_SIGNATURE', 'NOT_SIGNED_IN', 'UNKNOWN_DEVICE'],
    where: [
      ...at(push, 'nobody pushes what another device made', 'a device that is not in the log cannot sign in'),
      ...at(lost, 'what a lost laptop had sent counts; what comes after is parked'),
      ...at(ownStore, 'a row of a device that the log does not know is put aside'),
    ],
  },
  {
    number: 14,
    what: 'A signature made for one thing and shown as another: it holds under its own tag and under no other.',
    codes: ['BAD_SIGNATURE', 'NOT_SIGNED_IN'],
    where: [
      ...at(frozen, 'has signatures that Node verifies too, and that hold under no other tag'),
      ...at(
        requests,
        'a batch under the signature of a consent act',
        'a challenge answered with the signature of an act',
      ),
    ],
  },
  {
    number: 15,
    what: 'Two changes with one number, because a laptop was copied: both are kept, and people are warned.',
    codes: ['EQUIVOCATION'],
    where: [
      ...at(push, 'a counter used twice keeps both changes and warns'),
      ...at(
        copied,
        'two changes with one number are both kept, and every laptop that sees them says so once',
        'said again after a restart',
        'it ends when the device whose keys are used twice is taken off the list',
      ),
    ],
  },
  {
    number: 16,
    what: 'A change whose parents have not come: the file is marked incomplete, and nothing is held back.',
    codes: [],
    where: at(
      'tests/unit/change/merge.test.ts',
      'names a parent that has not arrived, and holds nothing back',
    ),
  },
  {
    number: 17,
    what: 'A push sent again, byte for byte: the first receipt again, and nothing stored twice.',
    codes: [],
    where: [
      ...at(push, 'an exact repeat gets the very same bytes and stores nothing twice'),
      ...at(wire, 'an answer lost after the office had written is asked for again'),
    ],
  },
  {
    number: 18,
    what: 'A change copied into another file or another organisation.',
    codes: ['BAD_SIGNATURE', 'WRONG_ORGANISATION'],
    where: [
      ...at(
        push,
        'a change moved to another file has another id',
        'a change of another organisation is refused',
      ),
      ...at(office, 'a row of another organisation in the laptop’s store is put aside'),
    ],
  },
  {
    number: 19,
    what: 'A key or a body sealed under a key that is no longer the team’s: refused, sealed again under the same name, and nothing is lost on the way.',
    codes: ['LOG_MOVED', 'STALE_EPOCH'],
    where: [
      ...at(push, 'an envelope must be the caller’s own, for a known file, to the team’s current key'),
      ...at(lost, 'the keys of a removed laptop’s teams are renewed'),
      ...at(
        staleKey,
        'goes under its own name and a new seal',
        'killed after sealing again, with the receipt lost',
        'an earlier seal that the office took',
        'the first receipt, asked for again after the key was renewed',
        'under a key whose envelope has not come yet',
      ),
    ],
  },
  {
    number: 20,
    what: 'An envelope with another key in it than it names.',
    codes: ['KEY_COMMITMENT'],
    where: at(wire, 'a key envelope that somebody swapped opens nothing, and what it was for is named'),
  },
  {
    number: 21,
    what: 'An envelope from somebody who may not grant, or a sound seal under another head.',
    codes: ['UNTRUSTED_GRANT'],
    where: [
      ...at(formats, 'gives its key to the one it is for, from the one who granted it'),
      ...at(frozen, 'is refused with another key, id or header'),
    ],
  },
  {
    number: 22,
    what: 'An office that shows another past, a shorter one, another organisation’s, or a key that the log has not: pulling stops, working goes on.',
    codes: ['LOG_FORK', 'LOG_INVALID', 'SERVER_ROLLBACK', 'SERVER_FORK', 'KEY_NOT_IN_LOG'],
    where: [
      ...at(
        wire,
        'a log with another past is not believed',
        'an office that answers with what it knew before stops the pull',
      ),
      ...at(
        office,
        'a colleague who was shown another log is noticed by what they write',
        'a team’s key that a member signed and the log has not is not taken',
      ),
      ...at(
        lies,
        'another past from the beginning',
        'another organisation’s genesis',
        'a log that ends early',
      ),
    ],
  },
  {
    number: 23,
    what: 'An entry of the log that needs two people, signed by one, or by one person twice.',
    codes: ['NEEDS_TWO_PEOPLE'],
    where: [
      ...at(erasure, 'one person alone erases nothing, and neither does one with two laptops'),
      ...at('tests/unit/membership/random-log.test.ts', 'take in and refuse entries of every type'),
    ],
  },
  {
    number: 24,
    what: 'A receipt that is missing, forged, or from before: the status stays on this laptop.',
    codes: ['RECEIPT_INVALID', 'SERVER_ROLLBACK'],
    where: at(
      wire,
      'a forged receipt makes nothing safe',
      'an office that answers with what it knew before stops the pull',
    ),
  },
  {
    number: 25,
    what: 'Bytes of another version or another spelling: twice the same key, spaces, cut, too much, too deep.',
    codes: ['MALFORMED', 'UPGRADE_NEEDED', 'UNKNOWN_VERSION'],
    where: [
      ...at(
        push,
        'a push that was cut anywhere stores nothing',
        'a body sealed by a newer version is refused',
      ),
      ...at(access, 'lists that are empty, null, too long or wild are malformed on every route'),
      ...at(formats, 'keeps its id through its header text, and refuses any other spelling of it'),
      ...at(requests, '%s is malformed, and the office goes on working'),
      ...at(
        newer,
        'a header of a later version is named',
        'a body of a later version goes through the office',
        'a seal of a later version in the laptop’s own store',
      ),
    ],
  },
  {
    number: 26,
    what: 'Too large or out of range: a body, a batch, a request, a number; and what swells when it is unpacked.',
    codes: ['TOO_LARGE', 'MALFORMED'],
    where: [
      ...at(push, 'sizes are checked: a body over a megabyte, more changes than a batch holds'),
      ...at(
        requests,
        'a counter or lamport of %d is refused, and nothing is kept',
        '%s is never unpacked, however small it is',
      ),
    ],
  },
  {
    number: 27,
    what: 'Each route asked for what is another team’s, another organisation’s, nobody’s, all or nothing: the same answer as for what does not exist.',
    codes: ['NOT_FOUND', 'MALFORMED'],
    where: at(
      access,
      'a feed of another team, another organisation, or none at all: one and the same answer',
      'bodies come to the team and are silently missing for others',
      'envelopes come to whoever can open them',
      'lists that are empty, null, too long or wild are malformed on every route',
    ),
  },
  {
    number: 28,
    what: 'A token that has run out, or whose owner was removed in the meantime: refused at the next request.',
    codes: ['NOT_SIGNED_IN', 'DEVICE_REMOVED'],
    where: [
      ...at(
        access,
        'every route that asks who is there refuses without a token, with a wrong one, and with an old one',
      ),
      ...at(lost, 'who has left the charity reads nothing new and can change nothing'),
    ],
  },
  {
    number: 29,
    what: 'An answer to a challenge used again, by another caller, or too late: the server’s own nonce decides, not the laptop’s clock.',
    codes: ['NOT_SIGNED_IN'],
    where: at(access, 'a nonce works once, for who asked, for five minutes'),
  },
  {
    number: 30,
    what: 'A public key of small order, to which nothing can be sealed safely.',
    codes: ['BAD_DEVICE_KEY'],
    where: at(
      'tests/unit/box-keys.test.ts',
      'keys of small order are told from real ones',
      'a genesis with one is refused, wherever it stands',
    ),
  },
  {
    number: 31,
    what: 'An invitation that is mistyped, unknown, used or too old: the twelve words are the proof, so nobody compares signs.',
    codes: ['INVITATION_MISTYPED', 'INVITATION_UNKNOWN', 'INVITATION_USED', 'INVITATION_EXPIRED'],
    where: [
      ...at(badInput, 'a mistyped, unknown, used or expired invitation is told apart'),
      ...at('tests/server/invitations.test.ts', 'of two laptops with one code exactly one joins'),
    ],
  },
];
