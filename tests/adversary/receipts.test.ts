import { test } from 'vitest';
import { type Receipt, signReceipt, type SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { readChange } from '../../shared/change/change.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { pushRequest } from '../../shared/wire/http.ts';
import { newSigningKeys } from '../../shared/crypto/keys.ts';
import { seededRandom } from '../seeded-random.ts';
import { type Attack, patience, play } from './play.ts';
import { answerJson, onPush, type Spoil } from './spoil.ts';
import { newWorld } from './world.ts';

const world = newWorld();

const bent = (change: (receipt: Receipt) => Partial<Receipt>) => (signed: SignedReceipt) => ({
  ...signed,
  receipt: { ...signed.receipt, ...change(signed.receipt) },
});

const attacks: readonly Attack[] = [
  {
    title: 'receipts changed after they were signed',
    codes: ['RECEIPT_INVALID'],
    keepsWaiting: true,
    spoil: (_, draw) =>
      onPush(
        draw.one([
          bent(() => ({ batch: draw.hash() })),
          bent(() => ({ device: draw.hash() })),
          bent(() => ({ org: draw.hash() })),
          bent(() => ({ at: '2026-01-01T00:00:00.000Z' })),
          bent(({ items }) => ({ items: [...items, ...items] })),
          bent(({ items }) => ({ items: items.map((item) => ({ ...item, sealed: draw.hash() })) })),
          (signed) => ({ ...signed, signature: draw.signature() }),
        ]),
      ),
  },
  {
    title: 'receipts signed with a key that the log does not name',
    codes: ['RECEIPT_INVALID'],
    keepsWaiting: true,
    spoil: (_, draw) => {
      const keys = newSigningKeys(seededRandom(draw.hash()));
      return onPush(({ receipt }) => signReceipt(receipt, keys));
    },
  },
  {
    title: 'receipts for something else, signed',
    codes: ['RECEIPT_INVALID'],
    keepsWaiting: true,
    spoil: ({ officeKeys }, draw) => {
      const change = draw.one<(receipt: Receipt) => Partial<Receipt>>([
        () => ({ batch: draw.hash() }),
        () => ({ device: draw.hash() }),
        () => ({ org: draw.hash() }),
        ({ items }) => ({ items: items.map((item) => ({ ...item, change: draw.hash() })) }),
        ({ items }) => ({ items: items.map((item) => ({ ...item, sealed: draw.hash() })) }),
        ({ items }) => ({ items: [...items, ...items] }),
        ({ items }) => ({ items: items.map((item) => ({ ...item, feed: null })) }),
        ({ items }) => ({ items: items.map((item) => ({ ...item, outcome: 'parked' as const })) }),
      ]);
      return onPush(({ receipt }) => signReceipt({ ...receipt, ...change(receipt) }, officeKeys));
    },
  },
  {
    title: 'receipts of another push',
    codes: ['RECEIPT_INVALID'],
    keepsWaiting: true,
    spoil: async ({ victim, victimWrites }): Promise<Spoil> => {
      let earlier: SignedReceipt | null = null;
      victim.laptop.onReply(
        onPush((signed) => {
          earlier = signed;
          return signed;
        }),
      );
      await victimWrites();
      await victim.laptop.synced();
      return onPush((signed) => earlier ?? signed);
    },
  },
  {
    title: 'a receipt for what the office threw away, signed',
    codes: ['RECEIPT_INVALID', 'SERVER_ROLLBACK'],
    lasting: true,
    writes: true,
    async spoil({ server, org, officeKeys, victim }, draw) {
      const { rows } = await server.main.query<{ team: string; size: number }>(
        'select team, size from feed where org = $1 and size > 0',
        [org],
      );
      const { team, size } = draw.one(rows);
      const { rows: heads } = await server.main.query<{ size: number; head: string }>(
        'select log_size as size, log_head as head from organisation where org = $1',
        [org],
      );
      const later = draw.one([true, false]);
      victim.laptop.onRequest((request) =>
        request.route === 'push' ? { ...request, body: new Uint8Array() } : request,
      );
      return (request, reply) => {
        if (request.route !== 'push') return reply;
        const { proof, headers, sealed } = decodeFrame(pushRequest, request.body)!.head;
        const { device, root: batch } = proof.batch;
        const items = headers.map((header, index) => ({
          change: readChange(header)!.id,
          sealed: sealed[index]!,
          outcome: 'accepted' as const,
          feed: { team, seq: later ? size + 1 + index : 1 + draw.number(size), entry: draw.hash() },
        }));
        const at = new Date().toISOString();
        const receipt = {
          v: 1,
          org,
          device,
          batch,
          at,
          incarnation: draw.id(),
          log: heads[0]!,
          items,
        } as const;
        return answerJson(signReceipt(receipt, officeKeys));
      };
    },
    also: async ({ victim }) => victim.laptop.onRequest(null),
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
