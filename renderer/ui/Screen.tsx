import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';

/**
 * The heading of a screen. Takes the focus when it appears, so that a screen reader starts there and Tab goes on from there.
 * Give it a `key` (the step, the card) where the words change but the screen does not.
 */
export function ScreenTitle({ children, display = false }: { children: ReactNode; display?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // From the top: what stands above the heading, such as an alert, must not be scrolled away by the focus.
    document.getElementById('screen')?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="ui-title" data-display={display || undefined}>
      {children}
    </h1>
  );
}

export interface ScreenProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  back?: { label: string; onPress: () => void };
  children: ReactNode;
}

/** One idea per screen: a title that takes the focus, what may be done, and the rest. */
export function Screen({ title, lead, actions, back, children }: ScreenProps) {
  return (
    <div className="ui-screen">
      <div className="ui-screen-top">
        <div className="ui-screen-words">
          {back !== undefined && (
            <Button kind="quiet" icon={ArrowLeft} onPress={back.onPress}>
              {back.label}
            </Button>
          )}
          <ScreenTitle>{title}</ScreenTitle>
          {lead !== undefined && <p className="ui-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="ui-buttons">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** Things below each other with room between. */
export function Stack({ tight = false, children }: { tight?: boolean; children: ReactNode }) {
  return (
    <div className="ui-stack" data-tight={tight || undefined}>
      {children}
    </div>
  );
}

/** Side by side where there is room. `lead="first"`: the first is the wider one. */
export function Columns({ lead, children }: { lead?: 'first'; children: ReactNode }) {
  return (
    <div className="ui-columns" data-lead={lead}>
      {children}
    </div>
  );
}
