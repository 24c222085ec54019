import { useTranslation } from 'react-i18next';
import { Card, Facts } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { useServiceNames } from '../shell/services.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { addressFact, birthFact, needsFacts, nhsFact, phoneFact, said } from './facts.tsx';

/** Everything that is written down about the person. */
export function Details({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { person } = view;
  const services = useServiceNames(person.services);
  return (
    <Card title={t('file.details')}>
      <Stack>
        <Facts
          facts={[
            { term: t('field.legalName'), value: said(t, person.legalName) },
            { term: t('field.preferredName'), value: said(t, person.preferredName) },
            { term: t('file.recordNumber'), value: person.recordNumber },
            birthFact(t, person),
            nhsFact(t, person),
            addressFact(t, person),
            phoneFact(t, person),
            ...needsFacts(t, person),
            { term: t('field.alert'), value: said(t, person.alert) },
            {
              term: t('field.services'),
              value: services.length === 0 ? t('file.none') : <Literal>{services.join(', ')}</Literal>,
            },
          ]}
        />
        <SafetyPill safety={view.safety} />
      </Stack>
    </Card>
  );
}
