import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> {
  /** `main`: the one thing this screen is for. `danger`: takes something away. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  /** Work is under way: still focusable, says so, and does nothing when pressed. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({
  kind = 'plain',
  size = 'normal',
  icon: Before,
  iconAfter: After,
  busy = false,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  // React Aria's own pending state speaks through a region of its own, which names a button that may be gone by then.
  const pressed = busy || onPress === undefined ? {} : { onPress };
  return (
    <AriaButton
      {...rest}
      {...pressed}
      className="ui-button"
      data-kind={kind}
      data-size={size}
      data-pending={busy || undefined}
    >
      {Before !== undefined && <Before aria-hidden size={20} />}
      <span>{children}</span>
      {After !== undefined && <After aria-hidden size={20} />}
    </AriaButton>
  );
}

/** A row of buttons that wraps. `push` puts them at the end of the line. */
export function Buttons({ push = false, children }: { push?: boolean; children: ReactNode }) {
  return (
    <div className="ui-buttons" data-push={push || undefined}>
      {children}
    </div>
  );
}
