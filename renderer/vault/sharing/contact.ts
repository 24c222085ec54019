/** How somebody may be reached now, and about what, out of everything that all their files say. */
import { ancestors } from '../../../shared/change/merge.ts';
import { type ContactTopic, channels, topics } from '../../../shared/record/case/contact-permission.ts';
import type { Answer } from '../../../shared/record/consent-act.ts';
import { consentNow, ofAllFiles } from '../../../shared/rules/consent-now.ts';
import type { Outcome } from '../api.ts';
import { filesTogether } from '../household/pairs.ts';
import { done, problem } from '../outcome.ts';
import type { CaseFile, Session } from '../session.ts';
import type { ContactNow } from '../sharing-api.ts';
import { decidedTogether } from '../views/decisions.ts';
import { recordsOf } from '../views/records.ts';

const noYes: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'thinking']);

const answers: Record<string, Answer | 'withdrawn'> = {
  agreed: 'given',
  'soft-opt-in': 'given',
  refused: 'refused',
  objected: 'withdrawn',
};

/** The topics that a card of the consent list is about, whichever way. */
const topicOfCode: Readonly<Record<string, ContactTopic>> = { CP08: 'marketing', CP10: 'feedback' };

export function contactNow(session: Session, fileId: string): Outcome<ContactNow[]> {
  const file = session.files.get(fileId);
  return file === undefined ? problem('NOTHING_HERE') : done(contactOf(filesTogether(session)(file)));
}

/**
 * By what each answer had seen, and protective like consent: an objection counts at once, a parked yes does nothing, and of two files of
 * one person the stricter one counts.
 * @param files all of one person.
 */
export function contactOf(files: readonly CaseFile[]): ContactNow[] {
  const { standing } = ofAllFiles(files.map(permissionsIn));
  // What was asked on a card of its own counts too, where it is no yes.
  const noes = decidedTogether(files).standing.filter(({ answer }) => noYes.has(answer));
  const ways = new Set(noes.filter(({ decision }) => decision.code === 'CP06').map(({ purpose }) => purpose));
  const about = new Set(noes.map(({ decision }) => topicOfCode[decision.code]));
  const now = new Map(standing.map((one) => [one.purpose, one]));
  return channels.flatMap((channel) =>
    topics.map((topic) => {
      const decision = now.get(`${channel}/${topic}`);
      const said = decision === undefined ? topic === 'support' : decision.answer === 'given';
      const isRefused = ways.has(`contact-by-${channel}`) || about.has(topic);
      return { channel, topic, allowed: said && !isRefused, answer: decision?.value.answer ?? '' };
    }),
  );
}

function permissionsIn(file: CaseFile) {
  const said = recordsOf(file, 'contact-permission').map(({ record: change, value }) => {
    const seen = ancestors(file.merged, change);
    return {
      change,
      lamport: file.merged.changes.get(change)?.lamport ?? 0,
      parked: file.changes.get(change)?.state === 'parked',
      decisions: [
        { purpose: `${value.channel}/${value.topic}`, answer: answers[value.answer] ?? 'refused', value },
      ],
      hasSeen: (other: string) => seen.has(other),
    };
  });
  return [...consentNow(said).values()].map(({ decision }) => decision);
}
