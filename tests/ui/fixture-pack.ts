/** The calls about a copy for somebody, for the fixture vault. */
import type { Outcome } from '../../renderer/vault/api.ts';
import type { KeptRedaction, Pack, PackCalls } from '../../renderer/vault/pack-api.ts';

type Handlers = {
  [C in keyof PackCalls]: (...args: Parameters<PackCalls[C]>) => Outcome<ReturnType<PackCalls[C]>>;
};

export function packFixture(changed: () => void, pack?: Pack): Handlers {
  let redactions: KeptRedaction[] = pack?.entries.flatMap((entry) => entry.redactions) ?? [];
  const now = (known: Pack): Pack => ({
    ...known,
    entries: known.entries.map((entry) => {
      const own = redactions.filter(({ record }) => record === entry.view.record);
      const isDecided = own.some(({ reason, field }) => reason === null || field === '');
      return { ...entry, redactions: own, look: isDecided ? null : entry.look };
    }),
  });
  return {
    pack: () =>
      pack === undefined ? { ok: false, problem: { code: 'NOTHING_HERE' } } : { ok: true, value: now(pack) },
    leaveOut(_request, more) {
      redactions = [...redactions, ...more.map((one, at) => ({ ...one, id: `${redactions.length + at}` }))];
      changed();
      return { ok: true, value: null };
    },
    putBack(_request, gone) {
      redactions = redactions.filter(({ id }) => id !== gone);
      changed();
      return { ok: true, value: null };
    },
  };
}
