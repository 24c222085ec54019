import { useTranslation } from 'react-i18next';
import { Choice, type Option } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { isPlanAhead, lengths, type Until } from './until.ts';

export interface UntilTyped {
  until: Until | null;
  time: string;
}

interface Props extends UntilTyped {
  plannedEnd: string;
  /** Whether one may go without a time. */
  mayBeNone: boolean;
  problem: 'UNTIL_NEEDED' | 'TIME_FORM' | null;
  onChange: (typed: UntilTyped) => void;
}

/** When will you be back? Nothing is chosen beforehand. */
export function UntilField({ until, time, plannedEnd, mayBeNone, problem, onChange }: Props) {
  const { t } = useTranslation();
  const isAhead = isPlanAhead({ plannedEnd }, new Date());
  const options: Option<Until>[] = [
    ...(isAhead
      ? [{ value: 'planned' as const, label: t('visit.until.planned', { time: plannedEnd.slice(11, 16) }) }]
      : []),
    ...lengths.map((value) => ({ value, label: t(`visit.until.${value}`) })),
    { value: 'time', label: t('visit.until.time') },
    ...(mayBeNone ? [{ value: 'none' as const, label: t('visit.until.none') }] : []),
  ];
  return (
    <>
      <Choice
        id="visit-until"
        label={t('visit.until.label')}
        row
        options={options}
        value={until}
        problem={problem === 'UNTIL_NEEDED' ? t('visit.until.needed') : undefined}
        onChange={(chosen) => onChange({ until: chosen, time })}
      />
      {until === 'time' && (
        <Field
          label={t('record.common.time')}
          hint={t('record.common.timeHint')}
          width="tiny"
          value={time}
          problem={problem === 'TIME_FORM' ? t('problems.TIME_FORM') : undefined}
          onChange={(typed) => onChange({ until, time: typed })}
        />
      )}
    </>
  );
}
