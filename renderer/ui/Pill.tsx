import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'calm' | 'wait' | 'need' | 'brand' | 'plain';

export interface Look {
  tone: Tone;
  icon: LucideIcon;
}

/** How each state of something looks; the word comes from the catalogue. */
export type Looks<S extends string> = Readonly<Record<S, Look>>;

/** A state in one or two words: always colour, icon and word together. */
export function Pill({ tone, icon: Icon, children }: Look & { children: ReactNode }) {
  return (
    <span className="ui-pill" data-tone={tone}>
      <Icon aria-hidden size={16} />
      <span>{children}</span>
    </span>
  );
}

export function Pills({ children }: { children: ReactNode }) {
  return <span className="ui-pills">{children}</span>;
}
