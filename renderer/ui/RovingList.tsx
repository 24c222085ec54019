import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from './Button.tsx';
import { List } from './List.tsx';
import { type Roving, RovingContext, useRoving } from './roving.ts';

interface Props {
  /** The items in order, each with one button that calls `useRoving`. */
  items: readonly string[];
  className?: string;
  children: ReactNode;
}

/** A list that may be long: one stop of the Tab key, and the arrows lead on inside. It says so to whoever comes to it by keyboard. */
export function RovingList({ items, className, children }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const [chosen, choose] = useState('');
  const current = items.includes(chosen) ? chosen : items[0];
  const [typed] = useState({ letters: '', at: 0 });
  const roving = useMemo<Roving>(() => ({ current, choose, typed }), [current, typed]);
  return (
    <RovingContext value={roving}>
      <div className="ui-roving" data-roving>
        {items.length > 1 && (
          <p className="ui-roving-hint" id={hint}>
            {t('ui.arrows')}
          </p>
        )}
        <List className={className} {...(items.length > 1 && { describedBy: hint })}>
          {children}
        </List>
      </div>
    </RovingContext>
  );
}

/** The one button of an item. */
export function RovingButton({ item, words, ...rest }: ButtonProps & { item: string; words: string }) {
  const { isStop, props } = useRoving(item, words);
  return <Button {...rest} {...props} excludeFromTabOrder={!isStop} />;
}
