import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { BeneathProps } from '../record/special.ts';
import { useGate } from './use-gate.ts';

/** The letter as it would leave, once it has no open gap. */
export function SharingLetter({ view, typed }: BeneathProps) {
  const { t } = useTranslation();
  const { letter = '' } = useGate(view, typed) ?? {};
  return letter === '' ? null : (
    <Card title={t('sharing.letterSoFar')}>
      <Literal lines>{letter}</Literal>
    </Card>
  );
}
