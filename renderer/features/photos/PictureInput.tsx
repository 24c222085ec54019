import { Camera as CameraIcon, ImageUp } from 'lucide-react';
import { use, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components';
import type { ImageProblem } from '../../../shared/rules/image-size.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Camera } from './Camera.tsx';
import { PictureContext } from './picture-context.ts';
import { PictureShown } from './PictureShown.tsx';
import { preparePicture } from './prepare.ts';

interface Props {
  id: string;
  label: string;
  problem: string | undefined;
}

/** Choosing a picture or taking one. What cannot be kept is said in words; what was chosen before stays. */
export function PictureInput({ id, label, problem }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const form = use(PictureContext);
  const [wrong, setWrong] = useState<ImageProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [camera, setCamera] = useState(false);
  if (form === null) return null;

  const bring = async (file: Blob | null) => {
    if (file === null) return;
    setBusy(true);
    const prepared = await preparePicture(file);
    setBusy(false);
    setCamera(false);
    setWrong(prepared.ok ? null : prepared.problem);
    if (!prepared.ok) return;
    form.choose(prepared.value);
    announce(t('photos.chosen'));
  };

  const said = wrong === null ? problem : t(`problems.${wrong}`);
  return (
    <div
      className="photo-input"
      role="group"
      aria-labelledby={name}
      aria-describedby={said === undefined ? undefined : `${name}-problem`}
    >
      <p className="ui-label" id={name}>
        {label}
      </p>
      <p className="ui-hint">{t('photos.hint')}</p>
      {said !== undefined && (
        <div id={`${name}-problem`}>
          <Banner tone="need" role="alert">
            {said}
          </Banner>
        </div>
      )}
      {camera ? (
        <Camera onTaken={(taken) => void bring(taken)} onClose={() => setCamera(false)} />
      ) : (
        <>
          {form.picture !== null && <PictureShown bytes={form.picture} alt={t('photos.preview')} />}
          <Buttons>
            <FileTrigger
              acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
              onSelect={(files) => void bring(files?.item(0) ?? null)}
            >
              <Button id={id} icon={ImageUp} busy={busy}>
                {t(form.picture === null ? 'photos.choose' : 'photos.chooseAnother')}
              </Button>
            </FileTrigger>
            <Button icon={CameraIcon} onPress={() => setCamera(true)}>
              {t('photos.useCamera')}
            </Button>
          </Buttons>
        </>
      )}
    </div>
  );
}
