import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ChangeNote } from '../ChangeNote.tsx';
import { useChange } from '../use-change.ts';
import type { Team } from '../WithOffice.tsx';
import { CameBack } from './CameBack.tsx';
import { Erasures } from './Erasures.tsx';
import { GlassToReview } from './GlassToReview.tsx';
import { OfferCard } from './OfferCard.tsx';

/** What waits for a second person, and what else wants another pair of eyes. */
export function ApproveTab({ office, again, lock }: Team) {
  const { t } = useTranslation();
  const changing = useChange(again);
  return (
    <>
      <p className="ui-lead">{t('team.approve.why')}</p>
      <ChangeNote changing={changing} />
      <CameBack office={office} lock={lock} changing={changing} />
      {!office.me.custodian && <p>{t('team.approve.notCustodian')}</p>}
      {office.me.custodian && office.offers.length === 0 && (
        <Card>
          <p>{t('team.approve.empty')}</p>
        </Card>
      )}
      {office.offers.map((offer) => (
        <OfferCard key={offer.offer} office={office} offer={offer} lock={lock} changing={changing} />
      ))}
      <GlassToReview office={office} />
      <Erasures office={office} />
    </>
  );
}
