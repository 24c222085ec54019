import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { columnTargets } from '../../../shared/rules/import/columns.ts';
import { dateOrders } from '../../../shared/rules/import/date-order.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checked } from '../../ui/Checked.tsx';
import { useCheckedForm, wrongIf } from '../../ui/checked-form.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { datesIn, type Plan, withDates } from './store.ts';

interface Props {
  plan: Plan;
  busy: boolean;
  onChange: (plan: Plan) => void;
  onLook: () => void;
}

const EXAMPLES = 3;

/** Which column holds what, guessed from the headings and put right by a person; and which way round its dates are. */
export function Columns({ plan, busy, onChange, onLook }: Props) {
  const { t } = useTranslation();
  const { table, columns, dates } = plan;
  const order = datesIn(plan);
  const asksDates = order === 'unclear' || order === 'mixed';
  const hasName = columns.some(
    (column) => column === 'legalName' || column === 'given' || column === 'family',
  );
  const checked = useCheckedForm(
    [
      ...wrongIf(!hasName, 'column-0', t('import.nameNeeded')),
      ...wrongIf(asksDates && dates === null, 'dates', t('import.dates')),
    ],
    onLook,
  );
  const options = columnTargets.map((target) => ({ value: target, label: t(`import.targets.${target}`) }));
  const exampleOf = (index: number): string => {
    const values = table.rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');
    return values.length === 0
      ? t('import.emptyColumn')
      : t('import.example', { values: values.slice(0, EXAMPLES).join(' · ') });
  };
  return (
    <Checked checked={checked} note={null}>
      {table.encoding === 'windows-1252' && (
        <Banner tone="wait">{t('import.encoding', { encoding: 'Windows-1252' })}</Banner>
      )}
      <Card title={t('import.columns')}>
        <Stack>
          <p>{t('import.columnsLead')}</p>
          {table.headings.map((heading, index) => (
            <Pick
              // The same heading may stand twice.
              key={index}
              id={`column-${index}`}
              label={t('import.column', { heading })}
              hint={exampleOf(index)}
              problem={index === 0 ? checked.under('column-0') : undefined}
              nothing={t('import.ignore')}
              options={options}
              value={columns[index] ?? ''}
              onChange={(target) =>
                onChange(
                  withDates({
                    ...plan,
                    columns: columns.map((one, at) => (at === index ? target || null : one)),
                  }),
                )
              }
            />
          ))}
        </Stack>
      </Card>
      {asksDates && (
        <Card>
          <Choice
            id="dates"
            label={t('import.dates')}
            hint={t(order === 'mixed' ? 'import.datesMixed' : 'import.datesUnclear')}
            problem={checked.under('dates')}
            value={dates}
            onChange={(chosen) => onChange({ ...plan, dates: chosen })}
            options={dateOrders.map((value) => ({ value, label: t(`import.dateOrders.${value}`) }))}
          />
        </Card>
      )}
      <Buttons push>
        <Button type="submit" kind="main" busy={busy} iconAfter={ArrowRight}>
          {t('import.check')}
        </Button>
      </Buttons>
    </Checked>
  );
}
