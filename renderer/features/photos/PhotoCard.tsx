import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useBehindGlass } from '../file/read-only.ts';
import { useFileView } from '../record/file-context.ts';
import { RecordCard } from '../record/RecordCard.tsx';
import { useHeadline } from '../record/show-value.tsx';
import { useVault } from '../shell/vault.tsx';
import { consentOf } from './consent.ts';
import { PictureShown } from './PictureShown.tsx';
import type { Picture } from './prepare.ts';

/** A photo: what is written about it, and the picture for who wants to look. One that rests on no yes any more is not shown. */
export function PhotoCard({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const { decisions = [] } = useFileView();
  const refusal = consentOf(decisions, view.values['consent']);
  return (
    <RecordCard view={view}>
      {refusal !== null && <Banner tone="need">{t('photos.consentGone')}</Banner>}
      {refusal === null && view.mistake === '' && <Look view={view} />}
    </RecordCard>
  );
}

/** Fetched when somebody looks, and let go of when they look away. */
function Look({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const glass = useBehindGlass();
  const headline = useHeadline();
  const [bytes, setBytes] = useState<Picture | null>(null);
  const [problem, setProblem] = useState<'here' | 'damaged' | null>(null);
  const [busy, setBusy] = useState(false);
  const what = headline(view);

  const look = async () => {
    setBusy(true);
    const picture = await (glass === null
      ? vault.call('picture', view.file, view.record)
      : vault.call('glassPicture', glass, view.record));
    setBusy(false);
    setBytes(picture.ok ? new Uint8Array(picture.value) : null);
    setProblem(picture.ok ? null : picture.problem.code === 'ATTACHMENT_DAMAGED' ? 'damaged' : 'here');
  };

  return (
    <div className="photo-look">
      {problem !== null && (
        <Banner tone={problem === 'damaged' ? 'need' : 'wait'} role="alert">
          {t(problem === 'damaged' ? 'photos.notWhole' : 'photos.notHere')}
        </Banner>
      )}
      {bytes !== null && <PictureShown bytes={bytes} alt={t('photos.alt', { what })} />}
      <Buttons>
        {bytes === null ? (
          <Button
            icon={Eye}
            busy={busy}
            aria-label={t('photos.showThis', { what })}
            onPress={() => void look()}
          >
            {t('photos.show')}
          </Button>
        ) : (
          <Button icon={EyeOff} aria-label={t('photos.hideThis', { what })} onPress={() => setBytes(null)}>
            {t('photos.hide')}
          </Button>
        )}
      </Buttons>
    </div>
  );
}
