/** Who may start an organisation here, and what its genesis must say. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, must } from '../../build/practice/link.ts';
import { signGenesis } from '../../build/practice/office.ts';
import { newId } from '../../shared/crypto/random.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import type { SignedProposal } from '../../shared/membership/entry.ts';
import { claimReply } from '../../shared/wire/http.ts';
import { random } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const secret = () => toBase64(random.bytes(32));

function genesisFor(serverKey: string, practice = true): SignedProposal {
  const teams = [{ team: newId(random), epoch: 0, secret: secret() }];
  const draft = {
    worker: newId(random),
    sign: secret(),
    box: secret(),
    counter: 0,
    recovery: secret(),
    teams,
  };
  return signGenesis(draft, { server: serverKey, name: 'A charity', practice, kinds: ['work'] });
}

const claim = (code: string, genesis: SignedProposal | null, url = server.url) =>
  ask(url, 'claim', null, { code, genesis }, claimReply);

test('a code gives the server’s key, and then makes one organisation', async () => {
  const code = await server.claimCode();
  const { server: key, entry } = must(await claim(code, null));
  expect(entry).toBeNull();
  expect(must(await claim(code, null)).server).toBe(key);
  const made = must(await claim(code, genesisFor(key)));
  expect(made.entry).toMatchObject({ seq: 1, prev: null });
});

test('the same genesis again gives the same entry; the code makes nothing else', async () => {
  const code = await server.claimCode();
  const { server: key } = must(await claim(code, null));
  const genesis = genesisFor(key);
  const first = must(await claim(code, genesis));
  server.clock.ahead += 1000;
  expect(must(await claim(code, genesis))).toEqual(first);
  expect(await claim(code, genesisFor(key))).toEqual({ ok: false, problem: 'CLAIM_REFUSED' });
  expect(await claim(code, null)).toEqual({ ok: false, problem: 'CLAIM_REFUSED' });
});

test('two at once: one organisation is made', async () => {
  const code = await server.claimCode();
  const { server: key } = must(await claim(code, null));
  const both = await Promise.all([claim(code, genesisFor(key)), claim(code, genesisFor(key))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('an unknown, mistyped or old code is refused', async () => {
  expect(await claim('A'.repeat(26), null)).toEqual({ ok: false, problem: 'CLAIM_REFUSED' });
  expect(await claim('short', null)).toEqual({ ok: false, problem: 'MALFORMED' });
  const code = await server.claimCode();
  server.clock.ahead += 8 * 86_400_000;
  expect(await claim(code, null)).toEqual({ ok: false, problem: 'CLAIM_REFUSED' });
  server.clock.ahead = 0;
});

test('the genesis must name this server’s key and be signed as it stands', async () => {
  const code = await server.claimCode();
  const { server: key } = must(await claim(code, null));
  expect(await claim(code, genesisFor(secret()))).toEqual({ ok: false, problem: 'LOG_REFUSED' });
  const genesis = genesisFor(key);
  const altered = { ...genesis, proposal: genesis.proposal.replace('A charity', 'B charity') };
  expect(await claim(code, altered)).toEqual({ ok: false, problem: 'LOG_REFUSED' });
  must(await claim(code, genesis));
});

test('a server that serves the browser shell founds no real organisation', async () => {
  const practice = await startServer({ practiceOnly: true });
  const code = await practice.claimCode();
  const { server: key } = must(await claim(code, null, practice.url));
  expect(await claim(code, genesisFor(key, false), practice.url)).toEqual({
    ok: false,
    problem: 'CLAIM_REFUSED',
  });
  must(await claim(code, genesisFor(key, true), practice.url));
  await practice.stop();
});

test('codes are kept as hashes', async () => {
  const code = await server.claimCode();
  const found = await server.keystore.query<{ text: string }>('select claim::text as text from claim');
  expect(found.rows.some(({ text }) => text.includes(code))).toBe(false);
});
