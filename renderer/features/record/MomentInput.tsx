import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';

interface Props {
  id: string;
  label: string;
  hint?: ReactNode;
  problem: string | undefined;
  /** Whether what is wrong is the time, and not the day. */
  isTime: boolean;
  /** Day and time with a gap between them, as `moment()` reads it. */
  value: string;
  needed: boolean;
  onChange: (typed: string) => void;
}

/** A day and a time beside each other, under one question. */
export function MomentInput({ id, label, hint, problem, isTime, value, needed, onChange }: Props) {
  const { t } = useTranslation();
  const gap = value.lastIndexOf('\n');
  const day = gap === -1 ? value : value.slice(0, gap);
  const time = gap === -1 ? '' : value.slice(gap + 1);
  const join = (nextDay: string, nextTime: string) =>
    onChange(nextDay === '' && nextTime === '' ? '' : `${nextDay}\n${nextTime}`);
  return (
    <fieldset className="moment">
      <legend className="ui-label">
        {label}
        {!needed && <span className="ui-label-note"> {t('ui.optional')}</span>}
      </legend>
      {hint !== undefined && <span className="ui-hint">{hint}</span>}
      <div className="moment-parts">
        <Field
          id={isTime ? `${id}-day` : id}
          label={t('record.common.date')}
          width="short"
          value={day}
          onChange={(next) => join(next, time)}
          problem={isTime ? undefined : problem}
        />
        <Field
          id={isTime ? id : `${id}-time`}
          label={t('record.common.time')}
          width="tiny"
          value={time}
          onChange={(next) => join(day, next)}
          problem={isTime ? problem : undefined}
        />
      </div>
    </fieldset>
  );
}
