import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { go } from '../../shell/route.ts';
import type { Team } from '../WithOffice.tsx';

/** The recovery cards: what they are, and that they must be made anew once they have been used. */
export function CardsCard({ office, lock }: Team) {
  const { t } = useTranslation();
  const newCards = office.me.administrator && (
    <Button
      kind={office.recoveryDue ? 'main' : 'plain'}
      icon={IdCard}
      {...lock}
      onPress={() => go({ at: 'new-cards' })}
    >
      {t('team.rules.newCards')}
    </Button>
  );
  if (office.recoveryDue) {
    return (
      <Banner tone="need" title={t('team.rules.cardsDueTitle')} actions={newCards}>
        {t('team.rules.cardsDue')}
      </Banner>
    );
  }
  return (
    <Card icon={IdCard} title={t('team.rules.cards')}>
      <p>{t('team.rules.cardsAre')}</p>
      {newCards && <div className="card-foot">{newCards}</div>}
    </Card>
  );
}
