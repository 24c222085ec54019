/** What is said aloud by a screen reader without moving the focus. */
import { create } from 'zustand';

interface Said {
  text: string;
  urgent: boolean;
  /** Counts up, so that the same sentence twice is said twice. */
  count: number;
}

export const useSaid = create<Said>(() => ({ text: '', urgent: false, count: 0 }));

export function announce(text: string, urgent = false): void {
  useSaid.setState(({ count }) => ({ text, urgent, count: count + 1 }));
}
