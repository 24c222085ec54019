import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../shared/record/run-sheet.ts';
import { displayPhone } from '../../../shared/rules/phone.ts';
import { Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';

/** A driver's stops, in the order of the day. */
export function StopRows({ stops }: Pick<RunSheet, 'stops'>) {
  const { t } = useTranslation();
  return (
    <Rows>
      {stops.map((stop) => (
        <Row
          key={`${stop.time} ${stop.name} ${stop.from}`}
          name={
            <>
              {stop.time} <Literal>{stop.name}</Literal>
            </>
          }
          note={
            <span className="stop-note">
              <span>{t('drive.trip', { from: stop.from, to: stop.to })}</span>
              {stop.needs !== '' && <Literal lines>{stop.needs}</Literal>}
              {stop.phone !== '' && <span>{displayPhone(stop.phone)}</span>}
            </span>
          }
        />
      ))}
    </Rows>
  );
}
