import { useTranslation } from 'react-i18next';
import type { Values } from '../../../shared/record/field/field.ts';
import { breachRisks, openLostDeviceQuestions, proposedDecision } from '../../../shared/rules/breach.ts';
import { type IncidentNow, latest } from '../../../shared/rules/incident.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';

/** What the law asks for at the risk that was weighed. It proposes; a person decides. */
export function Proposal({ state }: { state: IncidentNow }) {
  const { t } = useTranslation();
  const weighed = latest(state.standing, 'assessed')?.values ?? {};
  const risk = breachRisks.find((one) => one === weighed['risk']);
  if (risk === undefined) return null;
  return (
    <Stack tight>
      <Banner tone="brand" title={t('incidents.proposal')}>
        {t(`incidents.proposed.${proposedDecision(risk)}`)} {t('incidents.youDecide')}
      </Banner>
      <FourQuestions values={weighed} />
    </Stack>
  );
}

/** Of a lost laptop or phone: what the answers to the four questions speak for. */
export function FourQuestions({ values }: { values: Values }) {
  const { t } = useTranslation();
  const words = useRecordWords('incident-step');
  if (values['lostDevice'] !== true) return null;
  const open = openLostDeviceQuestions(values);
  const questions = open.map((name) => words.label(name)).join(' ');
  return (
    <Banner tone={open.length === 0 ? 'calm' : 'wait'} title={t('incidents.fourTitle')}>
      {open.length === 0 ? t('incidents.fourAll') : t('incidents.fourOpen', { questions })}{' '}
      {open.length > 0 && values['risk'] === 'unlikely' && t('incidents.fourDiffers')}
    </Banner>
  );
}
