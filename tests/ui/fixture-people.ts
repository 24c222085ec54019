/** Files for the fixture vault: the practice organisation's invented people, with acts and visits in every state a screen can show. */
import type { Answer, Decision, Statement } from '../../shared/record/consent-act.ts';
import type { Purpose } from '../../shared/record/organisation.ts';
import type { Person } from '../../shared/record/case/person.ts';
import { makeRecordNumber } from '../../shared/rules/record-number.ts';
import { noticeWords } from '../../shared/rules/notice-words.ts';
import { practiceEntries } from './fixture-registers.ts';
import { visitIn } from './fixture-visit.ts';
import type { ActView, DecisionView, FileView, Library, Safety } from '../../renderer/vault/api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import { notices } from '../../build/practice/content/notice.ts';
import { organisation } from '../../build/practice/content/organisation.ts';
import { people } from '../../build/practice/content/people.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import { services } from '../../build/practice/content/services.ts';
import { tells } from '../../build/practice/content/tell-dont-ask.ts';
import { workers } from '../../build/practice/content/workers.ts';

/** An id of the right shape that says what it is for. */
export const id43 = (name: string): string => name.padEnd(43, 'A');
export const id22 = (name: string): string => name.padEnd(22, 'A');

const genesis = id43('genesis');
const alice = { worker: id22('alice'), ...workers.alice };
const bob = { worker: id22('bob'), ...workers.bob };

export const library: Library = {
  organisation,
  fingerprint: '7K3Q 9D2Y 4MNP 6RTV 8WXZ 2BCD 5FGH 3JKL',
  genesis,
  practice: true,
  services: services.map((service) => ({ ...service, endedOn: '' })),
  notices: [...notices],
  noticeIssues: [],
  purposes: [...purposes],
  translations: [],
  tells: [...tells],
  registers: practiceEntries,
  workers: [alice, bob],
  me: alice,
};

function decisionOf({ purpose, code, kind, basis, recipient, wording }: Purpose, answer: Answer): Decision {
  return {
    purpose,
    code,
    kind,
    basis,
    recipient,
    shown: wording.standard,
    answer,
    remark: answer === 'refused' ? 'I tell her myself.' : '',
    askAgainOn: answer === 'thinking' ? '2026-12-08' : '',
  };
}

/** A wave with a loop: enough ink to be a signature. */
const strokes = [
  Array.from({ length: 60 }, (_, step) => ({
    x: 1500 + step * 100,
    y: Math.round(1500 - 900 * Math.sin(step / 4) * Math.cos(step / 17)),
    t: step * 18,
    p: 400 + (step % 7) * 60,
  })),
];

function statementOf(file: string, person: Person, answers: readonly Answer[], act: string): Statement {
  const [notice] = notices;
  if (notice === undefined) throw new Error('The practice organisation has no notice.');
  return {
    type: 'doorstep/consent-act',
    v: 1,
    act,
    event: 'decided',
    previous: null,
    organisation: { genesis, name: organisation.name },
    file,
    person: { recordNumber: person.recordNumber, name: person.legalName },
    visit: null,
    present: { needs: person.communicationNeeds, others: '', interpreter: '' },
    notice: {
      notice: notice.notice,
      version: notice.version,
      form: notice.form,
      language: notice.language,
      title: notice.title,
      words: noticeWords(notice),
      hash: id43('noticehash'),
      how: 'read-aloud',
    },
    decider: { capacity: 'self', name: person.legalName, grounds: '', childsView: '' },
    told: [],
    decisions: answers.flatMap((answer, index) => {
      const purpose = purposes[index];
      return purpose === undefined ? [] : [decisionOf(purpose, answer)];
    }),
    readBack: true,
    handedOver: true,
    signature: { method: 'drawn', strokes, padHeight: 3000 },
    declaration: { worker: alice.worker, name: alice.name, explained: true, understood: true, freely: true },
    captured: {
      device: id43('device'),
      at: '2026-11-23T09:52:00.000Z',
      utcOffset: 0,
      officeTime: '2026-11-23T08:52:00.000Z',
      msSinceOfficeTime: 3_600_000,
      app: 'doorstep 0.1.0',
    },
  };
}

export function actOf(file: string, person: Person, answers: readonly Answer[], safety: Safety): ActView {
  const act = id22(`act-${file.slice(0, 8)}`);
  return {
    act,
    change: id43(`change-${file.slice(0, 8)}`),
    statement: statementOf(file, person, answers, act),
    worker: alice.name,
    safety,
    receivedAt: safety === 'office' ? '2026-11-23T17:42:00.000Z' : null,
  };
}

export function decisionsOf({ statement, act, safety }: ActView): DecisionView[] {
  return statement.decisions.map((decision) => ({
    file: statement.file,
    purpose: decision.purpose,
    answer: decision.answer,
    decision,
    act,
    at: statement.captured.at,
    safety,
    recordNumber: statement.person.recordNumber,
    refresh: null,
    paused: null,
  }));
}

export function recordNumberOf(seed: number): string {
  return makeRecordNumber(organisation.recordPrefix, new Uint8Array(16).fill(seed * 37 + 11));
}

/** The person's details as a record. */
export function detailsOf(file: string, person: Person, safety: Safety): RecordView {
  const written = {
    worker: alice.worker,
    workerName: alice.name,
    device: id43('laptop'),
    at: '2026-11-02T09:00:00.000Z',
  };
  return {
    file,
    kind: 'person',
    record: file.slice(0, 22),
    values: person,
    seen: {},
    begun: written,
    changed: written,
    mistake: '',
    safety,
  };
}

export function emptyFile(file: string, person: Person, safety: Safety): FileView {
  return {
    file,
    person,
    details: detailsOf(file, person, safety),
    safety,
    decisions: [],
    overruled: [],
    acts: [],
    visits: [],
    records: [],
    withheld: [],
    linked: [],
    same: { main: null, others: [] },
    questions: [],
    incomplete: false,
    draft: null,
  };
}

function withAct(view: FileView, answers: readonly Answer[], safety: Safety): FileView {
  const act = actOf(view.file, view.person, answers, safety);
  return { ...view, acts: [act], decisions: decisionsOf(act) };
}

/** Margaret decided today and waits to be sent; Samir is safe at the office; two workers wrote of Nadia apart. */
export function practiceFiles(): FileView[] {
  const files = Object.entries(people).map(([name, person], index) =>
    emptyFile(id43(name), { ...person, recordNumber: recordNumberOf(index + 1) }, 'office'),
  );
  return files.map((view) => {
    if (view.file === id43('margaret')) {
      return {
        ...withAct(view, ['given', 'given', 'refused', 'thinking'], 'laptop'),
        safety: 'laptop',
        visits: [
          visitIn(
            view,
            {
              record: id22('visit-two'),
              startedAt: '2026-11-23T09:30:00.000Z',
              endedAt: '2026-11-23T10:20:00.000Z',
              worker: alice.worker,
            },
            library,
          ),
          visitIn(
            view,
            {
              record: id22('visit-one'),
              startedAt: '2026-11-02T13:05:00.000Z',
              endedAt: '2026-11-02T14:00:00.000Z',
              worker: bob.worker,
              safety: 'office',
            },
            library,
          ),
        ],
      };
    }
    if (view.file === id43('samir')) return withAct(view, ['given', 'refused'], 'office');
    if (view.file === id43('nadia')) return { ...view, incomplete: true, questions: [twoPhones(view.file)] };
    return view;
  });
}

function twoPhones(record: string): FileView['questions'][number] {
  return {
    kind: 'person',
    record: record.slice(0, 22),
    field: 'phone',
    values: [
      {
        value: '+447700900311',
        worker: alice.name,
        at: '2026-11-20T10:00:00.000Z',
        change: id43('phone-one'),
      },
      { value: '+441632960311', worker: bob.name, at: '2026-11-20T11:30:00.000Z', change: id43('phone-two') },
    ],
  };
}
