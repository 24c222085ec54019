import { FileSignature } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import { Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { DecisionView } from '../../vault/api.ts';
import { answerIcons } from '../file/answer-icons.ts';
import { useBasis } from '../record/basis.ts';

/** What the person said yes and no to, as it stands: held as evidence, and theirs to change. */
export function Decided({ decisions, isEasy }: { decisions: readonly DecisionView[]; isEasy: boolean }) {
  const { t } = useTranslation();
  const basis = useBasis()('evidence');
  if (decisions.length === 0) return null;
  return (
    <article
      className={isEasy ? 'receipt-part receipt-answers' : 'receipt-part'}
      aria-label={t('held.decided')}
    >
      <h3>
        <FileSignature aria-hidden size={isEasy ? 36 : 24} />
        {t('held.decided')}
      </h3>
      {!isEasy && (
        <Facts
          facts={[
            { term: t('why.for'), value: t('why.uses.evidence') },
            { term: t('why.basis'), value: t(`why.six.${basis.six}`) },
            { term: t('why.keep'), value: t(`why.retention.${basis.retention}`) },
          ]}
        />
      )}
      <ul>
        {decisions.map(({ purpose, answer, decision, at }) => {
          const Icon = answerIcons[answer];
          return (
            <li key={purpose}>
              <Icon aria-hidden size={20} /> <Literal>{inEnglish(decision).question}</Literal>{' '}
              <strong>{t(`receipt.${answer}`)}</strong> ({showDate(at)})
            </li>
          );
        })}
      </ul>
    </article>
  );
}
