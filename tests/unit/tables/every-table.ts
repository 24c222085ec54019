/** Every table that leaves Doorstep for other programs, by the code that writes it, with given texts wherever somebody can type one. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { useAuditTable } from '../../../renderer/features/audit/table.ts';
import { useIncidentTable } from '../../../renderer/features/incidents/table.ts';
import { useMailingTable } from '../../../renderer/features/mailing/table.ts';
import { FileContext, type FileOnScreen } from '../../../renderer/features/record/file-context.ts';
import { useRegisterTable } from '../../../renderer/features/registers/entry-text.ts';
import { useStatisticsTable } from '../../../renderer/features/reports/table.ts';
import { clockOf } from '../../../renderer/features/requests/clock.ts';
import { useRequestTable } from '../../../renderer/features/requests/table.ts';
import { useDisposalTable } from '../../../renderer/features/retention/table.ts';
import { useSharingTable } from '../../../renderer/features/sharing/log-table.ts';
import type { Table } from '../../../renderer/features/shell/save-table.ts';
import { setUpWords } from '../../../renderer/locales/i18n.ts';
import type { ReleaseView } from '../../../renderer/vault/report-api.ts';
import type { SharingEntry } from '../../../renderer/vault/sharing-api.ts';
import { channels } from '../../../shared/record/case/contact-permission.ts';
import { emptyValues } from '../../../shared/record/field/form.ts';
import { dataFlow } from '../../../shared/record/register/data-flow.ts';
import { disposal } from '../../../shared/rules/retention/disposal.ts';
import { practiceRows } from '../../ui/fixture-audit.ts';
import { officeCaseOf } from '../../ui/fixture-office-cases.ts';
import { practiceEntries } from '../../ui/fixture-registers.ts';

const today = '2026-11-24';
const at = '2026-11-20T09:00:00.000Z';
const by = { worker: 'dana', workerName: 'Dana Fell', device: 'a', at };

const nowhere: FileOnScreen = { file: '', records: [], person: null };

/** The tables are made by hooks, for their words. */
function inReact<T>(use: () => T): T {
  const made: T[] = [];
  const Probe = () => {
    made.push(use());
    return null;
  };
  renderToString(createElement(FileContext, { value: nowhere }, createElement(Probe)));
  const [first] = made;
  if (first === undefined) throw new Error('nothing was drawn');
  return first;
}

const sharing = (text: string): SharingEntry => ({
  file: 'file',
  record: 'record',
  personName: text,
  recordNumber: 'WBC-1',
  at,
  workerName: text,
  recipientName: text,
  recipientKind: 'nhs-provider',
  purpose: 'share-for-care',
  six: 'e',
  nine: '9h',
  items: [],
  details: [],
  alsoSaid: text,
  channel: '',
  told: '',
  stopped: '',
  safety: 'office',
});

const incident = (text: string) =>
  officeCaseOf('incident', {
    kind: 'incident',
    typed: { thing: 'paper', noticedAt: '20/11/2026\n9:00', words: text },
    at,
  });

function request(text: string) {
  const { view, steps, reference } = officeCaseOf('request', {
    kind: 'rights-request',
    typed: {
      right: 'access',
      words: text,
      receivedOn: '20/11/2026',
      how: 'in-person',
      from: 'person',
      known: 'yes',
    },
    at,
  });
  const one = {
    view,
    steps,
    reference,
    kind: 'rights-request' as const,
    about: { file: '', reference, personName: text },
    role: 'controller' as const,
    controllers: [],
    held: [],
    toHear: [],
    running: [],
  };
  return { one, clock: clockOf(one, today) };
}

function disposed(text: string) {
  const typed = { outcome: 'keep', until: '1/1/2030', because: 'contract', why: text };
  const { view, reference } = officeCaseOf('disposal', { kind: 'disposal', typed, at });
  return {
    about: { file: '', reference, personName: text },
    disposal: disposal({ day: '2018-10-10', holds: [], irreplaceable: false, places: ['server'] }, [], today),
    dueOn: '2018-10-10',
    appraisal: { view: { ...view, begun: { ...by, workerName: text } }, reference },
    steps: [],
    approvals: [{ worker: 'ben', workerName: text, on: today }],
    places: [],
    erasedOn: '',
    certificate: null,
  };
}

const release: ReleaseView = {
  record: 'release',
  report: 'services',
  period: { from: '2026-10-01', until: '2026-10-31' },
  protection: 'standard',
  table: {
    counts: 'people',
    each: 'service',
    by: ['service'],
    rows: [],
    columns: [],
    isPartial: false,
    published: { kind: 'one-way', counts: [], rowTotals: [], columnTotals: [0], total: 0 },
  },
  reason: '',
  begun: by,
};

/** @param texts each stands once in every place. */
export function everyTable(texts: readonly string[]): { name: string; table: Table }[] {
  setUpWords('en');
  const [row] = practiceRows;
  if (row === undefined) throw new Error('there are rows of the log');
  const [entry] = practiceEntries;
  if (entry === undefined) throw new Error('there are entries of registers');
  const flow = emptyValues(dataFlow.fields);
  return inReact(() => {
    const mailing = useMailingTable();
    const statistics = useStatisticsTable();
    const tables: Record<string, Table> = {
      'sharing register': useSharingTable()(texts.map(sharing)),
      'audit log': useAuditTable()(
        texts.map((text) => ({ ...row, personName: text, workerName: text, recipient: text })),
      ),
      incidents: useIncidentTable()(texts.map(incident)),
      requests: useRequestTable()(texts.map(request)),
      disposals: useDisposalTable()(texts.map(disposed)),
      register: useRegisterTable('data-flow')(
        texts.map((text) => ({
          entry: {
            ...entry,
            register: 'data-flow' as const,
            values: { ...flow, name: text, purpose: text, grounds: text },
          },
          day: today,
          state: 'later' as const,
        })),
      ),
      // A service that was renamed stands in the table by the name that somebody typed.
      statistics: statistics({
        ...release,
        table: {
          ...release.table,
          rows: [...texts],
          published: {
            ...release.table.published,
            counts: texts.map(() => [5]),
            rowTotals: texts.map(() => 5),
          },
        },
      }),
    };
    for (const channel of channels) {
      const rows = texts.map((text) => ({
        file: 'file',
        recordNumber: 'WBC-1',
        name: text,
        to: channel === 'phone' || channel === 'text' ? '+441632960012' : text,
        times: text,
        voicemail: false,
      }));
      tables[`mailing list by ${channel}`] = mailing(rows, channel);
    }
    return Object.entries(tables).map(([name, table]) => ({ name, table }));
  });
}
