import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** How far something is. With a `total` of 0 or 1 it only says that work is under way. */
export function Progress({ label, done, total }: { label: ReactNode; done: number; total: number }) {
  const known = total > 1;
  return (
    <label className="ui-progress">
      <span>{label}</span>
      <progress {...(known ? { value: Math.min(done, total), max: total } : {})} />
    </label>
  );
}

/** Which of several steps this is; the dots are for the eye, the words for everybody. */
export function Steps({ current, total }: { current: number; total: number }) {
  const { t } = useTranslation();
  return (
    <p className="ui-steps">
      {Array.from({ length: total }, (_, index) => (
        <span
          key={index}
          className="ui-step"
          data-state={index + 1 < current ? 'done' : index + 1 === current ? 'here' : 'ahead'}
          aria-hidden
        />
      ))}
      <span>{t('ui.step', { current, total })}</span>
    </p>
  );
}
