import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';

/** The frame of everything before the files are open: a door, and one thing to do. */
export function Doorway({ children }: { children: ReactNode }) {
  return (
    <div className="doorway">
      <div className="doorway-picture" aria-hidden>
        <FrontDoor />
      </div>
      <main className="doorway-words" id="screen">
        <Brand />
        {children}
      </main>
    </div>
  );
}

function FrontDoor() {
  return (
    <svg className="front-door" viewBox="0 0 320 460" preserveAspectRatio="xMidYMax meet">
      <path className="door-arch" d="M40 420V150a120 120 0 0 1 240 0v270z" />
      <path className="door-leaf" d="M62 420V152a98 98 0 0 1 196 0v268z" />
      <path className="door-light" d="M92 150a68 68 0 0 1 136 0z" />
      <path className="door-bar" d="M160 82v68M112 102l48 48M208 102l-48 48" />
      <path
        className="door-panel"
        d="M92 182h56v92H92zM172 182h56v92h-56zM92 300h56v92H92zM172 300h56v92h-56z"
      />
      <path className="door-slot" d="M134 284h52v7h-52z" />
      <circle className="door-knob" cx={240} cy={290} r={8} />
      <path className="door-step" d="M20 420h280v18H20zM0 438h320v22H0z" />
      <path className="door-pot" d="M276 420l-6-34h38l-6 34z" />
      <path
        className="door-leafage"
        d="M289 386c-22-8-24-34-14-48 10 10 18 26 14 48zm0 0c-4-26 6-48 22-58 4 22-4 46-22 58zm0 0c8-14 22-20 30-18-2 12-14 20-30 18z"
      />
    </svg>
  );
}
