import { useTranslation } from 'react-i18next';
import type { RetentionClass } from '../../../shared/record/case/purposes.ts';
import type { HoldNow } from '../../../shared/rules/retention/holds.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { FileRetention } from '../../vault/retention-api.ts';
import { useRecordWords } from '../record/words.ts';
import { reviewDay } from './Because.tsx';

/** What holds the file now: the reason stands beside those that somebody wrote down. */
export function Holds({ retention: { review, holds } }: { retention: FileRetention }) {
  const { t } = useTranslation();
  const words = useRecordWords('hold');
  const why = ({ kind }: HoldNow) =>
    holds
      .filter(({ values }) => values['kind'] === kind && values['liftedOn'] === '')
      .map(({ values }) => wordOf(values, 'why'))
      .join(' ');
  if (review.holds.length === 0) return null;
  return (
    <Rows label={words.many}>
      {review.holds.map((one) => (
        <Row
          key={`${one.kind}-${one.reviewOn}`}
          name={words.option('kind', one.kind)}
          note={
            <>
              <Literal>{why(one)}</Literal>{' '}
              {one.reviewOn !== '' && t('retention.lookAgain', { date: showDate(one.reviewOn) })}
            </>
          }
        />
      ))}
    </Rows>
  );
}

/** What else the file holds, each with its own day. */
export function Classes({ classes }: { classes: FileRetention['classes'] }) {
  const { t } = useTranslation();
  if (classes.length === 0) return null;
  const nameOf = (of: RetentionClass) => t(`retention.classes.${of}`);
  return (
    <Rows label={t('retention.alsoHolds')}>
      {classes.map(({ of, retention }) => (
        <Row key={of} name={nameOf(of)} note={reviewDay(t, retention)} />
      ))}
    </Rows>
  );
}
