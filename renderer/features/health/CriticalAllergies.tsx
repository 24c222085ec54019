import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { FileView } from '../../vault/api.ts';

/** What could kill this person, before everything else in the file. It is on the laptop, so it is there without a signal. */
export function CriticalAllergies({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const critical = view.records.filter(
    ({ kind, values, mistake }) => kind === 'allergy' && values['severity'] === 'critical' && mistake === '',
  );
  if (critical.length === 0) return null;
  return (
    <div className="file-alert">
      <Banner tone="need" icon={Siren} title={t('health.critical')}>
        {critical.map(({ record, values }) => (
          <p key={record}>
            <strong>
              <Literal>{wordOf(values, 'what')}</Literal>
            </strong>{' '}
            <Literal lines>
              {[wordOf(values, 'reaction'), wordOf(values, 'help')].filter(Boolean).join('\n')}
            </Literal>
          </p>
        ))}
      </Banner>
    </div>
  );
}
