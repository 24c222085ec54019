import { ArrowLeft, ArrowRight, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { CheckOne } from '../../../ui/Choice.tsx';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../../ui/Screen.tsx';
import { usePaper } from '../../shell/paper.ts';
import { CardPaper } from './CardPaper.tsx';

/** One card, to be printed or copied by hand, and handed over before the other one comes. */
export function ShowCard({
  part,
  card,
  organisation,
  onBack,
  onNext,
}: {
  part: 'A' | 'B';
  card: string;
  organisation: string;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation();
  const { busy, said, problem, print } = usePaper(null);
  const [onPaper, setOnPaper] = useState(false);
  const checked = useCheckedForm(wrongIf(!onPaper, 'card-on-paper', t('cards.onPaperNeeded')), onNext);
  useEffect(() => {
    if (said === 'printed') announce(t('cards.printed'));
  }, [said, t]);
  return (
    <form noValidate onSubmit={checked.onSubmit}>
      <Stack>
        <div className="screen-only">
          <ScreenTitle>{t('cards.showTitle', { part })}</ScreenTitle>
          <p className="ui-lead">{t(`cards.showLead.${part}`)}</p>
          <ErrorSummary items={checked.items} attempt={checked.attempt} />
        </div>
        <CardPaper part={part} card={card} organisation={organisation} />
        <div className="screen-only">
          <Stack tight>
            <ProblemNote problem={problem} />
            <Buttons>
              <Button icon={Printer} busy={busy} onPress={print}>
                {t('cards.print')}
              </Button>
            </Buttons>
            <p className="ui-soft">{t('cards.orByHand')}</p>
            <CheckOne id="card-on-paper" checked={onPaper} onChange={setOnPaper}>
              {t('cards.onPaper')}
            </CheckOne>
            <Buttons>
              <Button icon={ArrowLeft} onPress={onBack}>
                {t('setup.back')}
              </Button>
              <Button type="submit" kind="main" iconAfter={ArrowRight}>
                {t(part === 'A' ? 'cards.showSecond' : 'cards.typeBack')}
              </Button>
            </Buttons>
          </Stack>
        </div>
      </Stack>
    </form>
  );
}
