import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import type { OfferView, OfficeView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import { SecondAgrees } from './SecondAgrees.tsx';

interface Props {
  file: string;
  office: OfficeView;
  onChanged: () => void;
}

/** Somebody has asked to erase this file, and a second person has not agreed yet. */
export function ErasureWaits({ file, office, onChanged }: Props) {
  return office.offers.map((offer) =>
    offer.what.type === 'erase' && offer.what.file === file ? (
      <Waiting key={offer.offer} offer={offer} what={offer.what} office={office} onChanged={onChanged} />
    ) : null,
  );
}

function Waiting({
  offer,
  what,
  office,
  onChanged,
}: Pick<Props, 'office' | 'onChanged'> & { offer: OfferView; what: BodyOf<'erase'> }) {
  const { t } = useTranslation();
  return (
    <SecondAgrees
      offer={offer.offer}
      canAgree={offer.canApprove}
      agree={{
        action: t('erase.agree'),
        title: t('erase.agreeTitle'),
        means: t('erase.agreeMeans'),
        yes: t('erase.agreeYes'),
      }}
      onChanged={onChanged}
    >
      {t('erase.waits', {
        by: offer.by.map((worker) => inWords(nameOf(office, worker))).join(', '),
        date: showDate(offer.at),
        ground: t(`erase.by.${what.ground}`),
        expires: showDate(offer.expires),
      })}
    </SecondAgrees>
  );
}
