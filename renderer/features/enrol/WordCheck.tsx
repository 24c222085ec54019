import { Check, Ellipsis, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { splitWords } from '../../../shared/rules/typed-words.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { checkWords, invitationLength, type TypedWord } from './invitation-words.ts';

const marks = { right: Check, wrong: X, unfinished: Ellipsis } as const;

/** Each word with a tick or a cross as it is typed, in the same rows as on paper. */
export function WordCheck({
  code,
  length = invitationLength,
  onCorrect,
}: {
  code: string;
  /** How many words there should be. */
  length?: number;
  onCorrect: (code: string) => void;
}) {
  const { t } = useTranslation();
  const words = checkWords(code);
  const places = Array.from({ length: Math.max(length, words.length) }, (_, index) => words[index] ?? null);
  return (
    <div className="words">
      <ol className="word-list" aria-label={t('enrol.wordsLabel')}>
        {places.map((typed, index) => (
          // A word has no identity but its place.
          <li key={index} className="word" data-state={typed?.state ?? 'empty'}>
            <span className="word-number">{index + 1}</span>
            {typed !== null && <WordMark typed={typed} />}
          </li>
        ))}
      </ol>
      {words.map(
        (typed, index) =>
          typed.state === 'wrong' && (
            <Slip
              key={index}
              place={index + 1}
              typed={typed}
              onCorrect={(meant) => onCorrect(splitWords(code).with(index, meant).join(' '))}
            />
          ),
      )}
    </div>
  );
}

function WordMark({ typed }: { typed: TypedWord }) {
  const { t } = useTranslation();
  const Mark = marks[typed.state];
  return (
    <>
      <Literal>{typed.word}</Literal>
      <Mark aria-hidden size={18} />
      <span className="ui-unseen">{t(`enrol.word.${typed.state}`)}</span>
    </>
  );
}

function Slip({
  place,
  typed,
  onCorrect,
}: {
  place: number;
  typed: TypedWord;
  onCorrect: (meant: string) => void;
}) {
  const { t } = useTranslation();
  const { word, meant } = typed;
  const sentence = t('enrol.slip', { place, word });
  useEffect(() => announce(sentence), [sentence]);
  return (
    <p className="word-slip">
      <span>{sentence}</span>
      {meant !== null && (
        <Button onPress={() => onCorrect(meant)}>{t('enrol.meant', { word: meant })}</Button>
      )}
    </p>
  );
}
