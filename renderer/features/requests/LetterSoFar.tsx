import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { showList } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { Letter } from './use-letter.ts';

/** The letter as it would leave, or what is still missing in it. */
export function LetterSoFar({ letter }: { letter: Letter | null }) {
  const { t } = useTranslation();
  if (letter === null) return null;
  if (!letter.ok) {
    return <Banner tone="wait">{t('requests.gaps', { gaps: showList([...letter.problem]) })}</Banner>;
  }
  return (
    <Card icon={FileText} title={t('requests.letterSoFar')}>
      <Literal lines>{letter.value}</Literal>
    </Card>
  );
}
