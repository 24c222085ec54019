import { useTranslation } from 'react-i18next';
import { Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { AuditRow } from '../../vault/audit-api.ts';
import { GlassPill } from '../glass/GlassPill.tsx';
import { useRowWords } from './words.ts';

/** `who`: whose file it was is known, so that who did it comes first. */
export function AuditRows({ label, rows, who }: { label: string; rows: readonly AuditRow[]; who?: true }) {
  const { t } = useTranslation();
  const words = useRowWords();
  return (
    <Rows label={label}>
      {rows.map((row) => {
        const { did, what, why } = words(row);
        const { personName, recordNumber, recipient, workerName, at, glass } = row;
        const about = [personName, recordNumber].filter((part) => part !== '').join(', ');
        const worker = workerName === '' ? t('audit.nobody') : workerName;
        const thing = [did, what].filter((part) => part !== '').join(': ');
        return (
          <Row
            key={row.id}
            name={who === true ? <Literal>{worker}</Literal> : thing}
            note={
              <>
                {who !== true && about !== '' && (
                  <>
                    <Literal>{about}</Literal>.{' '}
                  </>
                )}
                {recipient !== '' && (
                  <>
                    {t('audit.to')} <Literal>{recipient}</Literal>.{' '}
                  </>
                )}
                {showDate(at)}, {showTime(at)}
                {who === true ? (
                  '.'
                ) : (
                  <>
                    {' '}
                    {t('record.common.by')} <Literal>{worker}</Literal>.
                  </>
                )}
                {why !== '' && ` ${why}.`}
              </>
            }
          >
            {glass !== null && <GlassPill glass={glass} />}
          </Row>
        );
      })}
    </Rows>
  );
}
