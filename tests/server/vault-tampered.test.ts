import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import { bodiesReply } from '../../shared/wire/http.ts';
import { must } from '../../build/practice/link.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { somebody, visitOf } from './people.ts';

const laptops = useLaptops();
const MANY = 1000;

test('when a thousand things cannot be opened, the laptop locks itself and says why', async () => {
  const laptop = await laptops.enrolled();
  const { device, team } = laptops.practice().office;
  await device.readLog();
  const file = device.newFile(team, 'person', somebody);
  for (let one = 0; one < MANY; one += 1) device.addRecord(file, 'visit', visitOf(device.worker));
  const { changes, envelopes } = device.takeWaiting();
  for (let at = 0; at < changes.length; at += 250) {
    must(await device.pushFrame(device.frame(changes.slice(at, at + 250), envelopes)));
  }
  const bent = (body: Uint8Array) => {
    const frame = decodeFrame(bodiesReply, body);
    if (frame === null) throw new Error('no frame');
    return encodeFrame(
      frame.head,
      frame.blobs.map((blob) => blob.map((byte, at) => (at === blob.length - 1 ? byte ^ 1 : byte))),
    );
  };
  laptop.onReply((request, reply) =>
    request.route === 'bodies' && reply.ok && reply.value.status === 200
      ? { ok: true, value: { ...reply.value, body: bent(reply.value.body) } }
      : reply,
  );
  await laptop.must('syncNow');
  await laptop.synced();
  expect(laptop.announced.map(({ code }) => code)).toContain('TAMPER_SUSPECTED');
  await expect.poll(async () => codeOf(await laptop.call('findPeople', ''))).toBe('LOCKED');
});
