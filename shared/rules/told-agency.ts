/** Whether a talk in which another service was told something rests on a sharing that the gate let through. */
import { isSameRecipient } from './recipient-name.ts';

export const toldProblems = [
  /** It is not there, or the gate stopped it. */
  'TOLD_NOT_SHARED',
  /** It went to somebody else. */
  'TOLD_OTHER_SERVICE',
  /** The gate was asked on an earlier day; much can have been taken back since. */
  'TOLD_LATER',
] as const;
export type ToldProblem = (typeof toldProblems)[number];

interface Talk {
  agency: string;
  /** ISO day. */
  on: string;
}

/** `stopped`: empty where it went. `on`: the ISO day on which it was written, and the gate asked. */
interface Went {
  recipientName: string;
  stopped: string;
  on: string;
}

export function toldProblem(talk: Talk, sharing: Went | undefined): ToldProblem | null {
  if (sharing === undefined || sharing.stopped !== '') return 'TOLD_NOT_SHARED';
  if (!isSameRecipient(talk.agency, sharing.recipientName)) return 'TOLD_OTHER_SERVICE';
  return talk.on > sharing.on ? 'TOLD_LATER' : null;
}
