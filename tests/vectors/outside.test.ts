/** Answers that others published, so that a mistake of ours cannot confirm itself. Each names where it comes from. */
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/crypto/hash.ts';
import { inTree, merkleTree } from '../../shared/crypto/merkle.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.fromHex(hex);

describe('SHA-256 (FIPS 180-2, appendix B, and NIST’s short messages)', () => {
  it.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'a million letters',
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
  ])('%s', (_, text, expected) => {
    expect(sha256(utf8(text)).toHex()).toBe(expected);
  });
});

describe('Ed25519 (RFC 8032, section 7.1)', () => {
  it.each([
    [
      'test 1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      'test 2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'test 3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('%s', (_, seed, publicKey, message, signature) => {
    const keys = sodium.crypto_sign_seed_keypair(bytes(seed));
    expect(keys.publicKey.toHex()).toBe(publicKey);
    expect(sodium.crypto_sign_detached(bytes(message), keys.privateKey).toHex()).toBe(signature);
    expect(sodium.crypto_sign_verify_detached(bytes(signature), bytes(message), keys.publicKey)).toBe(true);
  });
});

describe('Merkle tree (RFC 6962; the test data of the Certificate Transparency reference)', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(bytes);
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  it.each(roots.map((root, size) => [size, root] as const))('of %i leaves', (size, root) => {
    const tree = merkleTree(leaves.slice(0, size));
    expect(tree.root.toHex()).toBe(root);
    for (const [index, leaf] of leaves.slice(0, size).entries()) {
      expect(inTree(leaf, index, size, tree.path(index), bytes(root))).toBe(true);
    }
  });
});

describe('canonical JSON (RFC 8785, sections 3.2.2 and 3.2.3)', () => {
  it('writes literals and strings', () => {
    const source = String.raw`{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
    const expected = String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalText(JSON.parse(source))).toBe(expected);
  });

  it('sorts keys by UTF-16 code units', () => {
    const source = String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
    }`;
    const expected = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ];
    const written = canonicalText(JSON.parse(source));
    expect(written.match(/[A-Z][\w :]+(?=")/g)).toEqual(expected);
  });
});

describe('XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, appendix A.3.1)', () => {
  it('seals and opens the sunscreen sentence', () => {
    const sentence =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const bound = bytes('50515253c0c1c2c3c4c5c6c7');
    const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
    const nonce = bytes('404142434445464748494a4b4c4d4e4f5051525354555657');
    const sealed =
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e' +
      'c0875924c1c7987947deafd8780acf49';
    const made = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(utf8(sentence), bound, null, nonce, key);
    expect(made.toHex()).toBe(sealed);
    const opened = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, bytes(sealed), bound, nonce, key);
    expect(opened.toHex()).toBe(utf8(sentence).toHex());
  });
});

describe('Argon2id', () => {
  it('agrees with libsodium’s own test data (pwhash_argon2id, tv3)', () => {
    const written =
      '$argon2id$v=19$m=4096,t=19,p=1$PkEgMTYtYnl0ZXMgc2FsdA$ltB/ue1kPtBMBGfsysMpPigE6hiNEKZ9vs8vLNVDQGA';
    const password = '^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ';
    expect(sodium.crypto_pwhash_str_verify(written, password)).toBe(true);
    expect(sodium.crypto_pwhash_str_verify(written, password.trim())).toBe(false);
  });

  it('agrees with libsodium’s own test data (pwhash_argon2id, tv, the first)', () => {
    const password =
      'a347ae92bce9f80f6f595a4480fc9c2fe7e7d7148d371e9487d75f5c23008ffae065577a928febd9b1973a5a95073acdbeb6a030cfc0d79caa2dc5cd011cef02c08da232d76d52dfbca38ca8dcbd665b17d1665f7cf5fe59772ec909733b24de97d6f58d220b20c60d7c07ec1fd93c52c31020300c6c1facd77937a597c7a6';
    const expected =
      '18acec5d6507739f203d1f5d9f1d862f7c2cdac4f19d2bdff64487e60d969e3ced615337b9eec6ac4461c6ca07f0939741e57c24d0005c7ea171a0ee1e7348249d135b38f222e4dad7b9a033ed83f5ca27277393e316582033c74affe2566a2bea47f91f0fd9fe49ece7e1f79f3ad6e9b23e0277c8ecc4b313225748dd2a80f5679534a0700e246a79a49b3f74eb89ec6205fe1eeb941c73b1fcf1';
    const salt = bytes('5541fbc995d5c197ba290346d2c559de');
    const id = sodium.crypto_pwhash_ALG_ARGON2ID13;
    expect(sodium.crypto_pwhash(155, bytes(password), salt, 5, 7_256_678, id).toHex()).toBe(expected);
  });
});
