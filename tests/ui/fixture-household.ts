/** The calls about people who belong together, for the fixture vault: the same rules as the real one, in memory. */
import { matchFacts } from '../../shared/rules/likely-match.ts';
import { likelyPairs, type SaidOfPair } from '../../shared/rules/same-person.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { PeopleCalls } from '../../renderer/vault/people-api.ts';
import { summaryOf } from './fixture-checks.ts';

type Calls = Pick<PeopleCalls, 'samePeople' | 'joinFiles' | 'keepApart'>;
type Handlers = {
  [C in keyof Calls]: (...args: Parameters<Calls[C]>) => Outcome<ReturnType<Calls[C]>>;
};

interface Files {
  files(): readonly FileView[];
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
}

export function householdFixture({ files, replace }: Files): Handlers {
  let said: SaidOfPair[] = [];
  const say = (one: string, other: string, answer: string, main: string) => {
    said = [...said, { file: one, other, answer, main }];
  };
  const known = (file: string) => {
    const view = files().find((each) => each.file === file);
    const { legalName = '', recordNumber = '' } = view?.person ?? {};
    return { file, name: legalName, recordNumber };
  };
  return {
    samePeople() {
      const facts = files().map(({ file, person }) => ({ file, ...matchFacts(person) }));
      const shown = (file: string) =>
        files().flatMap((view) => (view.file === file ? [summaryOf(view)] : []));
      const pairs = likelyPairs(facts, said).flatMap(({ one, other, reasons }) =>
        shown(one).flatMap((first) =>
          shown(other).map((second) => ({ one: first, other: second, reasons: [...reasons] })),
        ),
      );
      return { ok: true, value: pairs };
    },
    joinFiles(main, other) {
      say(main, other, 'same', main);
      replace(other, (view) => ({ ...view, same: { main: known(main), others: [] } }));
      const brought = files().find(({ file }) => file === other)?.records ?? [];
      return replace(main, (view) => ({
        ...view,
        records: [...view.records, ...brought],
        same: { main: null, others: [known(other)] },
      }));
    },
    keepApart(one, other) {
      say(one, other, 'different', '');
      for (const file of [one, other]) {
        replace(file, (view) => ({
          ...view,
          records: view.records.filter((record) => record.file === file),
          same: { main: null, others: [] },
        }));
      }
      return { ok: true, value: null };
    },
  };
}
