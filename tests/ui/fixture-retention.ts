/** The calls about how long files are kept, for the fixture vault. */
import type { Outcome } from '../../renderer/vault/api.ts';
import type { DisposalDetail, FileRetention, RetentionCalls } from '../../renderer/vault/retention-api.ts';

type Handlers = {
  [C in keyof RetentionCalls]: (
    ...args: Parameters<RetentionCalls[C]>
  ) => Outcome<ReturnType<RetentionCalls[C]>>;
};

export interface RetentionOnScreen {
  /** ISO day. */
  today: string;
  /** By file; of any other the person is still supported. */
  kept?: Readonly<Record<string, FileRetention>>;
  files: readonly DisposalDetail[];
}

const none: RetentionOnScreen = { today: '2026-11-24', files: [] };
const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const inSupport: FileRetention = {
  review: { state: 'in-support', day: null, holds: [], steps: [] },
  classes: [],
  wholeFrom: null,
  holds: [],
};

export function retentionFixture({ today, kept = {}, files }: RetentionOnScreen = none): Handlers {
  const ofFile = (id: string) => files.find(({ about }) => about.file === id);
  return {
    retention: (file) => done(kept[file] ?? inSupport),
    disposals: () => done({ today, inTouch: true, files: [...files] }),
    filesToReview: () => done({ isOfTeam: files.length > 0, count: files.length }),
    disposal: (file) => {
      const found = ofFile(file);
      return found === undefined ? { ok: false, problem: { code: 'NOTHING_HERE' } } : done(found);
    },
    appraise: () => done({ problems: {} }),
    approveDisposal: (file) => done({ state: 'waiting', offer: file }),
    certify: () => done(null),
  };
}
