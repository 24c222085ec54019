/** What a screen may ask about bringing in people. */
import type { ImportCalls } from '../import-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { checkImport, imports } from './read.ts';
import { importPeople, undoImport } from './write.ts';

export function importAnswers(ports: Ports, { opened, writing }: Turns): AnswersTo<keyof ImportCalls> {
  let stops = 0;
  /** Whether nobody has said to stop since it was asked for. */
  const going = () => {
    const before = stops;
    return () => stops === before;
  };
  return {
    checkImport: (rows) => opened(async (session) => done(await checkImport(ports, session, rows))),
    importPeople(rows) {
      const goesOn = going();
      return writing((session) => importPeople(ports, session, rows, goesOn));
    },
    // Not in turn: its turn would come when there is nothing left to stop.
    async stopImport() {
      stops += 1;
      return done(null);
    },
    imports: () => opened((session) => done(imports(session))),
    undoImport(batch) {
      const goesOn = going();
      return writing((session) => undoImport(ports, session, batch, goesOn));
    },
  };
}
