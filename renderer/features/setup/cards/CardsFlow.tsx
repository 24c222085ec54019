import { useState } from 'react';
import type { Problem } from '../../../vault/api.ts';
import { useAsk } from '../../shell/vault.tsx';
import { AboutCards } from './AboutCards.tsx';
import { ShowCard } from './ShowCard.tsx';
import { TypeCard } from './TypeCard.tsx';

export interface Cards {
  cardA: string;
  cardB: string;
}

type Place = 'about' | 'show-a' | 'show-b' | 'type-a' | 'type-b';

/**
 * Two recovery cards: each shown once and put on paper, then typed back by the person who holds it. Only then does anything depend on
 * them: a card that was never printed would be found out on the day it is needed.
 */
export function CardsFlow({
  organisation,
  problem,
  onBack,
  onTyped,
}: {
  organisation: string;
  /** What came of handing the cards in. */
  problem: Problem | null;
  onBack: () => void;
  onTyped: (cards: Cards) => void;
}) {
  const { ask, busy, problem: notMade } = useAsk();
  const [place, setPlace] = useState<Place>('about');
  const [cards, setCards] = useState<Cards | null>(null);

  const make = async () => {
    const made = cards ?? (await ask('recoveryCards').then((reply) => (reply?.ok ? reply.value : null)));
    if (made === null) return;
    setCards(made);
    setPlace('show-a');
  };

  if (cards === null || place === 'about') {
    return <AboutCards busy={busy} problem={notMade ?? problem} onBack={onBack} onNext={() => void make()} />;
  }
  switch (place) {
    case 'show-a':
      return (
        <ShowCard
          key="a"
          part="A"
          card={cards.cardA}
          organisation={organisation}
          onBack={() => setPlace('about')}
          onNext={() => setPlace('show-b')}
        />
      );
    case 'show-b':
      return (
        <ShowCard
          key="b"
          part="B"
          card={cards.cardB}
          organisation={organisation}
          onBack={() => setPlace('show-a')}
          onNext={() => setPlace('type-a')}
        />
      );
    case 'type-a':
      return (
        <TypeCard
          key="a"
          part="A"
          card={cards.cardA}
          onBack={() => setPlace('show-a')}
          onNext={() => setPlace('type-b')}
        />
      );
    case 'type-b':
      return (
        <TypeCard
          key="b"
          part="B"
          card={cards.cardB}
          onBack={() => setPlace('show-b')}
          onNext={() => onTyped(cards)}
        />
      );
  }
}
