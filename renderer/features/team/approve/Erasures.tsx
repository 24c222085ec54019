import { BadgeCheck, Clock, Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileReference } from '../../../../shared/rules/file-reference.ts';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import { showDate } from '../../../ui/format.ts';
import { Pill } from '../../../ui/Pill.tsx';
import type { ErasureView, OfficeView } from '../../../vault/office-api.ts';
import { namesIn } from '../team-words.ts';

/** Erased files, and which laptops have signed that they forgot them. Told to who may ask the office for it. */
export function Erasures({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  if (!office.me.custodian || office.erasures.length === 0) return null;
  return (
    <Card icon={Eraser} title={t('team.approve.erasures')}>
      <Rows label={t('team.approve.erasures')}>
        {office.erasures.map((erasure) => (
          <Row
            key={erasure.entry}
            name={t('glass.file', { reference: fileReference(erasure.file) })}
            note={
              <>
                {t('team.approve.erasedOn', { date: showDate(erasure.at) })} {t(`erase.by.${erasure.ground}`)}{' '}
                <Acknowledged office={office} erasure={erasure} />
              </>
            }
          >
            <ErasurePill erasure={erasure} />
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function Acknowledged({ office, erasure }: { office: OfficeView; erasure: ErasureView }) {
  const { t } = useTranslation();
  const { acknowledged, waitingFor } = erasure;
  if (waitingFor.length === 0) return t('team.approve.erasedAll');
  const owners = office.devices
    .filter(({ device }) => waitingFor.includes(device))
    .map(({ worker }) => worker);
  return t('team.approve.erasedSome', {
    done: acknowledged.length,
    total: acknowledged.length + waitingFor.length,
    names: namesIn(t, office, [...new Set(owners)]),
  });
}

function ErasurePill({ erasure: { acknowledged, waitingFor } }: { erasure: ErasureView }) {
  const { t } = useTranslation();
  const done = acknowledged.length;
  const total = done + waitingFor.length;
  return (
    <Pill tone={done === total ? 'calm' : 'wait'} icon={done === total ? BadgeCheck : Clock}>
      {t('team.approve.erasedCount', { done, total })}
    </Pill>
  );
}
