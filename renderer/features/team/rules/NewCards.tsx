import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import type { Entered } from '../../../vault/office-api.ts';
import { useOffice } from '../../shell/office.ts';
import { go } from '../../shell/route.ts';
import { useSession } from '../../shell/session.ts';
import { useAsk } from '../../shell/vault.tsx';
import { CardsFlow } from '../../setup/cards/CardsFlow.tsx';

/** New recovery cards, after the old ones were used or lost. */
export function NewCards() {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const { again } = useOffice();
  const organisation = useSession(({ library }) => library?.organisation.name) ?? '';
  const [entered, setEntered] = useState<Entered['state'] | null>(null);
  const toRules = () => go({ at: 'team', tab: 'rules' });
  if (entered !== null) {
    return (
      <Screen
        title={t('team.rules.cardsDoneTitle')}
        lead={t(entered === 'entered' ? 'team.rules.cardsCount' : 'team.rules.cardsWait')}
      >
        <div>
          <Button kind="main" icon={Check} onPress={toRules}>
            {t('team.back')}
          </Button>
        </div>
      </Screen>
    );
  }
  return (
    <div className="ui-screen new-cards">
      {busy && <Progress label={t('team.loading')} done={0} total={0} />}
      <CardsFlow
        organisation={organisation}
        problem={problem}
        onBack={toRules}
        onTyped={({ cardA, cardB }) => {
          const renew = async () => {
            const outcome = await ask('renewRecovery', cardA, cardB);
            if (outcome?.ok !== true) return;
            setEntered(outcome.value.state);
            again();
          };
          void renew();
        }}
      />
    </div>
  );
}
