import { Eye } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { ScreenTitle } from '../../ui/Screen.tsx';

/** The one key that hides everything when somebody looks over a shoulder. */
export const neutralKey = 'F9';

export const useNeutral = create<{ hidden: boolean }>(() => ({ hidden: false }));

export function hideScreen(): void {
  useNeutral.setState({ hidden: true });
}

/** Hides, but does not close, what is open: nothing typed is lost, and the key brings it back with the focus where it was. */
export function NeutralCover({ children }: { children: ReactNode }) {
  const hidden = useNeutral((state) => state.hidden);
  const [wasFocused, setWasFocused] = useState<HTMLElement | null>(null);
  const before = useRef(hidden);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.key !== neutralKey) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement && !useNeutral.getState().hidden) {
        setWasFocused(document.activeElement);
      }
      useNeutral.setState({ hidden: !useNeutral.getState().hidden });
    };
    addEventListener('keydown', turn);
    return () => removeEventListener('keydown', turn);
  }, []);
  useEffect(() => {
    if (before.current && !hidden) wasFocused?.focus();
    before.current = hidden;
  }, [hidden, wasFocused]);
  return (
    <>
      <div hidden={hidden} className="covered">
        {children}
      </div>
      {hidden && <NeutralScreen />}
    </>
  );
}

function NeutralScreen() {
  const { t } = useTranslation();
  return (
    <main className="neutral">
      <ScreenTitle display>{t('neutral.title')}</ScreenTitle>
      <p className="ui-lead">{t('neutral.lead', { key: neutralKey })}</p>
      <Button icon={Eye} onPress={() => useNeutral.setState({ hidden: false })}>
        {t('neutral.back')}
      </Button>
    </main>
  );
}
