/** Decisions that need a second look: two files that say different things, and parents who disagree. */
import type { DecisionView, FileView } from '../../renderer/vault/api.ts';
import { id43, practiceFiles } from './fixture-people.ts';

const margaret = id43('margaret');
export const secondNumber = 'WBC-SECN-DFLE';

/** Margaret's files, with the first of her yeses changed and what is set aside. */
function withFirst(change: (first: DecisionView) => Partial<FileView>): FileView[] {
  return practiceFiles().map((view) => {
    const [first] = view.decisions;
    return view.file === margaret && first !== undefined ? { ...view, ...change(first) } : view;
  });
}

/** Her other file says no where this one says yes. */
export function twoAnswers(): FileView[] {
  const second = { file: id43('second'), recordNumber: secondNumber, at: '2026-11-24T08:00:00.000Z' };
  return withFirst((first) => ({
    decisions: [{ ...first, ...second, answer: 'refused' }],
    overruled: [first],
  }));
}

export function parentsDisagree(): FileView[] {
  return withFirst((first) => ({ decisions: [{ ...first, paused: 'dispute' }] }));
}
