/** The national data opt-out, for the fixture vault: by the real rules, over the people that are on screen. */
import { optOutScope } from '../../shared/rules/opt-out.ts';
import { afterCheck } from '../../shared/rules/opt-out-check.ts';
import type { FileView, Outcome, Problem } from '../../renderer/vault/api.ts';
import type { Checked, OptOutCalls } from '../../renderer/vault/opt-out-api.ts';
import type { EntryView } from '../../renderer/vault/register-api.ts';

type Handlers = {
  [C in keyof OptOutCalls]: (...args: Parameters<OptOutCalls[C]>) => Outcome<ReturnType<OptOutCalls[C]>>;
};

const refuse = (code: Problem['code']): Outcome<never> => ({ ok: false, problem: { code } });

export function optOutFixture(people: () => readonly FileView[], entries: readonly EntryView[]): Handlers {
  const listed = () =>
    people().map(({ file, person: { recordNumber, nhsNumber } }) => ({ file, recordNumber, nhsNumber }));
  function checked({ flow, returned }: Checked): Outcome<ReturnType<typeof listed>> {
    const known = entries.find(({ record }) => record === flow);
    const { scope } = optOutScope(known?.values ?? {});
    if (scope === 'open') return refuse('OPT_OUT_OPEN');
    if (scope === 'out') return { ok: true, value: listed() };
    if (returned === null) return refuse('OPT_OUT_UNCHECKED');
    const left = afterCheck(listed(), returned);
    return left.ok ? left : refuse(left.problem);
  }
  return {
    flowPeople() {
      const numbers = listed().flatMap(({ nhsNumber }) => (nhsNumber === '' ? [] : [nhsNumber]));
      const people = listed().length;
      return { ok: true, value: { people, withoutNumber: people - numbers.length, numbers } };
    },
    takeFlowList: (form) => {
      const left = checked(form);
      return left.ok ? { ok: true, value: { rows: left.value } } : left;
    },
    leaveFor({ files, ...form }) {
      const left = checked(form);
      if (!left.ok) return left;
      const allowed = left.value.map(({ file }) => file);
      const asked = [...new Set(files)];
      const may = asked.filter((file) => allowed.includes(file));
      return { ok: true, value: { files: may, leftOut: asked.length - may.length } };
    },
  };
}
