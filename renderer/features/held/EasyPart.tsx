import { useTranslation } from 'react-i18next';
import { showList } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { useBasis } from '../record/basis.ts';
import type { HeldPart } from './held.ts';
import { sectionIcons } from './icons.ts';

/** One part of the file in Easy Read: a picture, and one thing in each sentence. */
export function EasyPart({ parts }: { parts: readonly [HeldPart, ...HeldPart[]] }) {
  const { t } = useTranslation();
  const basisOf = useBasis();
  const [{ section }] = parts;
  const bases = [...new Set(parts.map(({ use }) => basisOf(use).six))];
  const kept = [...new Set(parts.map(({ use }) => basisOf(use).retention))];
  const recipients = [...new Set(parts.flatMap((part) => part.recipients))].toSorted();
  const title = t(`held.easy.section.${section}`);
  const Icon = sectionIcons[section];
  return (
    <article className="receipt-part receipt-answers" aria-label={title}>
      <h3>
        <Icon aria-hidden size={36} />
        {title}
      </h3>
      {bases.map((six) => (
        <p key={six}>{t(`held.easy.six.${six}`)}</p>
      ))}
      {recipients.length === 0 ? (
        <p>{t('held.easy.nobody')}</p>
      ) : (
        <p>
          {t('held.easy.gave')} <Literal>{showList(recipients)}</Literal>.
        </p>
      )}
      {kept.map((of) => (
        <p key={of}>
          {t('held.easy.keep')} {t(`why.retention.${of}`)}.
        </p>
      ))}
    </article>
  );
}
