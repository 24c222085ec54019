import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface SummaryItem {
  /** The id of the input to go to. */
  id: string;
  text: string;
}

/** What needs attention in a form, at its top. Takes the focus after each `attempt` that left something; each line goes to its field. */
export function ErrorSummary({ items, attempt }: { items: readonly SummaryItem[]; attempt: number }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (items.length === 0) return null;
  return (
    <div ref={box} className="ui-summary" role="group" aria-labelledby="ui-summary-title" tabIndex={-1}>
      <h2 id="ui-summary-title">{t('ui.summary', { count: items.length })}</h2>
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>
            <button type="button" className="ui-link" onClick={() => goTo(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A group is focused at its first input, and itself where it has none. */
function goTo(id: string): void {
  const found = document.getElementById(id);
  const target = found?.matches('input, select, textarea, button')
    ? found
    : (found?.querySelector<HTMLElement>('input, select, textarea') ?? found);
  target?.focus();
}
