import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { useCheckedForm, wrongIf } from '../../../ui/checked-form.ts';
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx';
import { ScreenTitle, Stack } from '../../../ui/Screen.tsx';
import { CardField, type TypedCard } from '../../recover/CardField.tsx';
import { isSameCard } from './same-card.ts';

/** The holder of a card types it off the paper: number and all 24 words. */
export function TypeCard({
  part,
  card,
  onBack,
  onNext,
}: {
  part: 'A' | 'B';
  card: string;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedCard>({ number: '', words: '' });
  const empty = typed.number.trim() === '' || typed.words.trim() === '';
  const id = `type-card-${part}`;
  const checked = useCheckedForm(
    wrongIf(
      !isSameCard(typed, card),
      id,
      t(empty ? 'forgotten.cardNeeded' : 'problems.RECOVERY_CARD_MISTYPED'),
    ),
    onNext,
  );
  return (
    <form noValidate onSubmit={checked.onSubmit}>
      <Stack>
        <div>
          <ScreenTitle>{t('cards.typeTitle', { part })}</ScreenTitle>
          <p className="ui-lead">{t('cards.typeLead')}</p>
        </div>
        <ErrorSummary items={checked.items} attempt={checked.attempt} />
        <CardField
          id={id}
          which={part === 'A' ? 'first' : 'second'}
          card={typed}
          onChange={setTyped}
          problem={checked.under(id)}
        />
        <Buttons>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('cards.seeAgain')}
          </Button>
          <Button type="submit" kind="main" iconAfter={ArrowRight}>
            {t(part === 'A' ? 'cards.nextHolder' : 'cards.finish')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
