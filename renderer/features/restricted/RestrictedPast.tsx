import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { RestrictedView } from '../../vault/restricted-api.ts';
import { PastRow } from '../record/RecordHistory.tsx';
import { useRecordWords } from '../record/words.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Who looked at masked fields, when and why. */
export function Looked({ known: { view, revealed } }: { known: RestrictedView }) {
  const { t } = useTranslation();
  const words = useRecordWords(view.kind);
  if (revealed.length === 0) return null;
  return (
    <Card title={t('restricted.looked')}>
      <Rows label={t('restricted.looked')}>
        {revealed.map(({ field, why, by }) => (
          <Row
            key={`${by.at}-${field}-${by.worker}`}
            name={t('restricted.lookedAt', { field: words.label(field) })}
            note={
              <>
                <Literal>{why}</Literal>
                <br />
                {showDate(by.at)}, {showTime(by.at)} {t('record.common.by')}{' '}
                <Literal>{by.workerName}</Literal>
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

/** All that it ever said. */
export function Past({ view }: Pick<RestrictedView, 'view'>) {
  const { t } = useTranslation();
  const vault = useVault();
  const { file, kind, record } = view;
  const load = useCallback(
    () => vault.call('recordHistory', file, kind, record),
    [vault, file, kind, record],
  );
  const { value: past } = useLoaded(load, file);
  const words = useRecordWords(kind);
  const { fields } = caseKindOf(kind);
  if (past === null) return null;
  return (
    <details>
      <summary>{t('restricted.history')}</summary>
      <Stack>
        {past
          .filter(({ field }) => Object.hasOwn(fields, field))
          .map(({ field, values }) => (
            <Card key={field} title={words.label(field)}>
              <Rows>
                {values.map((value) => (
                  <PastRow key={value.change} known={view} field={field} past={value} />
                ))}
              </Rows>
            </Card>
          ))}
      </Stack>
    </details>
  );
}
