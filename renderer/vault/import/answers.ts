/** What a screen may ask about bringing in people. */
import type { Outcome, VaultCalls } from '../api.ts';
import type { ImportCalls } from '../import-api.ts';
import type { Turns } from '../office/answers.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { checkImport, imports } from './read.ts';
import { importPeople, undoImport } from './write.ts';

type Answers = {
  [C in keyof ImportCalls]: (
    ...args: Parameters<VaultCalls[C]>
  ) => Promise<Outcome<ReturnType<VaultCalls[C]>>>;
};

export function importAnswers(ports: Ports, { opened, writing }: Turns): Answers {
  return {
    checkImport: (rows) => opened(async (session) => done(await checkImport(ports, session, rows))),
    importPeople: (rows) => writing((session) => importPeople(ports, session, rows)),
    imports: () => opened((session) => done(imports(session))),
    undoImport: (batch) => writing((session) => undoImport(ports, session, batch)),
  };
}
