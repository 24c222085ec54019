/** The calls about bringing in people, for the fixture vault: the same reading of rows, in memory. */
import type { TypedForm } from '../../shared/record/field/form.ts';
import { sameRows } from '../../shared/rules/import/rows.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { LikelyMatch } from '../../renderer/vault/people-api.ts';
import type { CheckedRow, ImportCalls, ImportView } from '../../renderer/vault/import-api.ts';
import { library } from './fixture-people.ts';

type Handlers = {
  [C in keyof ImportCalls]: (...args: Parameters<ImportCalls[C]>) => Outcome<ReturnType<ImportCalls[C]>>;
};

interface Doors {
  check(typed: TypedForm): { problems: CheckedRow['problems']; matches: LikelyMatch[] };
  /** Gives the file, or nothing where the row is refused. */
  add(typed: TypedForm): string;
  remove(file: FileView['file']): void;
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export function importFixture({ check, add, remove }: Doors): Handlers {
  const views = new Map<string, ImportView & { added: string[] }>();
  return {
    checkImport: (rows) => {
      const same = sameRows(rows);
      return done(
        rows.map((typed, index) => {
          const { problems, matches } = check(typed);
          return { problems, match: matches[0] ?? null, sameAs: same[index] ?? null };
        }),
      );
    },
    importPeople: (rows) => {
      const batch = `batch-${views.size}`;
      const added = rows.map(({ typed }) => add(typed)).filter((file) => file !== '');
      const at = new Date().toISOString();
      views.set(batch, { batch, at, workerName: library.me.name, files: added.length, undone: 0, added });
      return done({ batch, added: added.length, refused: [], left: 0 });
    },
    stopImport: () => done(null),
    imports: () => done([...views.values()]),
    undoImport: (batch) => {
      const known = views.get(batch);
      for (const file of known?.added ?? []) remove(file);
      if (known !== undefined) views.set(batch, { ...known, undone: known.files });
      return done({ undone: known?.files ?? 0, left: 0 });
    },
  };
}
