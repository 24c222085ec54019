import { useTranslation } from 'react-i18next';
import type { DisposalState } from '../../../shared/rules/retention/disposal.ts';
import { Pill } from '../../ui/Pill.tsx';
import { stateLook } from './state.ts';

export function StatePill({ state }: { state: DisposalState }) {
  const { t } = useTranslation();
  const { tone, icon } = stateLook[state];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`retention.state.${state}`)}
    </Pill>
  );
}
