/** Two pasts and two organisations: what only an office that lies, or a mixed-up disk, can bring about. */
import { beforeAll, expect, test } from 'vitest';
import { must } from '../../build/practice/link.ts';
import { headerToChange, readChange } from '../../shared/change/change.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { hash } from '../../shared/crypto/hash.ts';
import { newBoxKeys } from '../../shared/crypto/keys.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { joined, random, somebody, visitOf } from './people.ts';
import { personForm } from './practice.ts';

const laptops = useLaptops();
const elsewhere = hash('log', utf8('another past'));
let laptop: Laptop;

beforeAll(async () => {
  laptop = await laptops.enrolled('alice');
});

async function inTouch(): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

const tray = async () =>
  (await laptop.must('syncStatus')).tray.map(({ file, problem }) => [file, problem.code]);

test('SERVER_FORK: a colleague who was shown another log is noticed by what they write, and work goes on', async () => {
  const { office } = laptops.practice();
  const device = await joined(office);
  const begun = device.newFile(office.team, 'person', somebody);
  device.addRecord(begun, 'visit', visitOf(device.worker));
  const { changes, envelopes } = device.takeWaiting();
  const [root, visit] = changes;
  const { header } = readChange(visit!.header)!;
  const { id, headerText } = headerToChange({ ...header, log: { ...header.log, head: elsewhere } });
  must(await device.pushFrame(device.frame([root!, { ...visit!, id, header: headerText }], envelopes)));
  await inTouch();
  expect(await tray()).toEqual([[begun, 'SERVER_FORK']]);
  const { file } = await laptop.must('addPerson', personForm());
  await inTouch();
  expect((await laptop.must('openFile', file)).safety).toBe('office');
});

test('WRONG_ORGANISATION: a row of another organisation in the laptop’s store is put aside', async () => {
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Orla Other', nhsNumber: '' }));
  await inTouch();
  const { changes } = await laptop.kept.store.load();
  const row = changes.find(({ id }) => id === file)!;
  const { header } = readChange(row.header)!;
  const foreign = headerToChange({ ...header, org: elsewhere });
  await laptop.kept.store.keep({
    changes: [{ ...row, id: foreign.id, file: foreign.id, header: foreign.headerText }],
  });
  laptop = await laptops.restarted(laptop);
  laptop.setOnline(false);
  await laptop.must('unlock', alice.passphrase);
  expect(await tray()).toContainEqual([foreign.id, 'WRONG_ORGANISATION']);
  expect((await laptop.must('openFile', file)).person.legalName).toBe('Orla Other');
});

test('KEY_NOT_IN_LOG: a team’s key that a member signed and the log has not is not taken, and is named', async () => {
  const { office } = laptops.practice();
  const device = await joined(office);
  const log = await device.readLog();
  const own = [...log.devices.values()].find(
    ({ worker, removed }) => worker === laptops.practice().workers.alice && removed === null,
  );
  const made = newBoxKeys(random);
  const epoch = log.teams.get(office.team)!.epoch + 1;
  const opens = { what: 'team', team: office.team, epoch } as const;
  const head = { org: office.org, opens, to: own!.box, by: device.id };
  const forged = sealKey(head, made.secret, device.keys.sign);
  laptop.setOnline(true);
  laptop.onReply((request, reply) => {
    if (request.route !== 'envelopes' || !reply.ok || reply.value.status !== 200) return reply;
    return { ok: true, value: { status: 200, body: utf8(JSON.stringify({ envelopes: [forged] })) } };
  });
  await inTouch();
  expect((await laptop.must('syncStatus')).problem).toEqual({ code: 'KEY_NOT_IN_LOG' });
  const { file } = await laptop.must('addPerson', personForm());
  laptop.onReply(null);
  await inTouch();
  expect((await laptop.must('openFile', file)).safety).toBe('office');
  for (const body of laptop.carried) expect(Buffer.from(body).includes(made.public)).toBe(false);
});
