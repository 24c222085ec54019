import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showDate } from '../../../ui/format.ts';
import { Stack } from '../../../ui/Screen.tsx';
import type { OfferView, OfficeView } from '../../../vault/office-api.ts';
import type { Changing } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';
import { useOfferWords } from './offer-words.ts';

/** One thing that waits: who asks for what, what follows, until when; and this worker's word on it. */
export function OfferCard({
  office,
  offer,
  lock,
  changing,
}: {
  office: OfficeView;
  offer: OfferView;
  lock: Team['lock'];
  changing: Changing;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const { what, means } = useOfferWords(office)(offer);
  const mine = offer.by.includes(office.me.worker);
  const drop = mine ? 'take' : 'no';
  const decide = async () => {
    const call = asked === 'yes' ? 'approve' : 'dropOffer';
    setAsked(null);
    await changing.change((vault) => vault.call(call, offer.offer));
  };
  return (
    <Card title={what}>
      <Stack tight>
        <p>{means}</p>
        <p className="ui-soft">
          {t('team.approve.asked', {
            date: showDate(offer.at),
            until: showDate(offer.expires),
          })}
        </p>
        {!offer.canApprove && <p>{t(mine ? 'team.approve.mine' : 'team.approve.notYours')}</p>}
        <Buttons>
          {offer.canApprove && (
            <Button
              kind="main"
              icon={Check}
              {...lock}
              aria-label={t('team.approve.yesTo', { what })}
              onPress={() => setAsked('yes')}
            >
              {t('team.approve.yes')}
            </Button>
          )}
          <Button
            icon={X}
            {...lock}
            aria-label={t(`team.approve.${drop}To`, { what })}
            onPress={() => setAsked('no')}
          >
            {t(`team.approve.${drop}`)}
          </Button>
        </Buttons>
      </Stack>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={t(asked === 'yes' ? 'team.approve.yesTitle' : 'team.approve.noTitle')}
        confirm={{
          label: t(asked === 'yes' ? 'team.approve.yes' : `team.approve.${drop}`),
          kind: asked === 'yes' ? 'main' : 'danger',
          busy: changing.busy,
          onPress: () => void decide(),
        }}
      >
        {what}. {asked === 'yes' ? means : t('team.approve.noMeans')}
      </ConfirmDialog>
    </Card>
  );
}
