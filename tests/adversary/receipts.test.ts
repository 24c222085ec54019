import { test } from 'vitest';
import { type Receipt, signReceipt, type SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { newSigningKeys } from '../../shared/crypto/keys.ts';
import { seededRandom } from '../seeded-random.ts';
import { type Attack, patience, play } from './play.ts';
import { onPush, type Spoil } from './spoil.ts';
import { useWorld } from './world.ts';

const world = useWorld();

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
    title: 'a place in the feed that belongs to another, signed',
    codes: ['RECEIPT_INVALID', 'SERVER_ROLLBACK'],
    lasting: true,
    writes: true,
    spoil: ({ officeKeys }, draw) => {
      const change = draw.one<(feed: { team: string; seq: number; entry: string }) => object>([
        () => ({ entry: draw.hash() }),
        ({ seq }) => ({ seq: Math.max(1, seq - 1 - draw.number(3)) }),
        ({ seq }) => ({ seq: seq + 1 }),
      ]);
      return onPush(({ receipt }) => {
        const items = receipt.items.map((item) =>
          item.feed === null ? item : { ...item, feed: { ...item.feed, ...change(item.feed) } },
        );
        return signReceipt({ ...receipt, items }, officeKeys);
      });
    },
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
