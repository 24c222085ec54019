import { Eraser, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import type { OfferView, OfficeView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import { useAsk } from '../shell/vault.tsx';

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
  const { ask, busy, problem } = useAsk();
  const [asking, setAsking] = useState(false);
  const agree = async () => {
    const entered = await ask('approve', offer.offer);
    setAsking(false);
    if (entered?.ok === true) onChanged();
  };
  return (
    <>
      <Banner
        tone="wait"
        icon={Hourglass}
        title={t('erase.waitsTitle')}
        actions={
          offer.canApprove && (
            <Button kind="danger" icon={Eraser} onPress={() => setAsking(true)}>
              {t('erase.agree')}
            </Button>
          )
        }
      >
        {t('erase.waits', {
          by: offer.by.map((worker) => inWords(nameOf(office, worker))).join(', '),
          date: showDate(offer.at),
          ground: t(`erase.by.${what.ground}`),
          expires: showDate(offer.expires),
        })}
      </Banner>
      <ProblemNote problem={problem} />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('erase.agreeTitle')}
        cancel={t('erase.agreeNo')}
        confirm={{ label: t('erase.agreeYes'), kind: 'danger', busy, onPress: () => void agree() }}
      >
        <p>{t('erase.agreeMeans')}</p>
      </ConfirmDialog>
    </>
  );
}
