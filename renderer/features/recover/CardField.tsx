import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { WordCheck } from '../enrol/WordCheck.tsx';

export const cardLength = 24;

export interface TypedCard {
  number: string;
  words: string;
}

/** One recovery card, as it is typed off paper by the person who keeps it. */
export function CardField({
  id,
  which,
  card,
  onChange,
  problem,
}: {
  id: string;
  which: 'first' | 'second';
  card: TypedCard;
  onChange: (card: TypedCard) => void;
  problem: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Card title={t(`forgotten.${which}`)}>
      <Stack tight>
        <Field
          id={`${id}-number`}
          label={t('forgotten.number')}
          hint={t('forgotten.numberHint')}
          width="short"
          value={card.number}
          onChange={(number) => onChange({ ...card, number })}
        />
        <Field
          id={id}
          multiline
          label={t('forgotten.words')}
          hint={t('forgotten.wordsHint')}
          value={card.words}
          onChange={(words) => onChange({ ...card, words })}
          problem={problem}
        />
        <WordCheck
          code={card.words}
          length={cardLength}
          onCorrect={(words) => onChange({ ...card, words })}
        />
      </Stack>
    </Card>
  );
}
