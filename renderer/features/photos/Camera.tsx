import { Camera as CameraIcon, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';

interface Props {
  onTaken: (picture: Blob) => void;
  onClose: () => void;
}

/** The laptop's camera: asked for each time, without sound, and off as soon as it is left. */
export function Camera({ onTaken, onClose }: Props) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asking' | 'on' | 'refused'>('asking');

  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | null = null;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const start = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1920, height: 1080 } });
        if (!wanted || video.current === null) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        setState('on');
      } catch {
        if (wanted) setState('refused');
      }
    };
    void start();
    return () => {
      wanted = false;
      stop();
    };
  }, []);

  const take = async () => {
    const { current } = video;
    if (current === null) return;
    const canvas = new OffscreenCanvas(current.videoWidth, current.videoHeight);
    canvas.getContext('2d')?.drawImage(current, 0, 0);
    onTaken(await canvas.convertToBlob({ type: 'image/png' }));
  };

  return (
    <div className="photo-camera">
      {state === 'refused' && (
        <Banner tone="need" role="alert">
          {t('photos.noCamera')}
        </Banner>
      )}
      <video ref={video} className="photo" muted playsInline aria-label={t('photos.camera')} />
      <Buttons>
        <Button
          kind="main"
          icon={CameraIcon}
          isDisabled={state !== 'on'}
          busy={state === 'asking'}
          onPress={() => void take()}
        >
          {t('photos.take')}
        </Button>
        <Button icon={X} onPress={onClose}>
          {t('photos.closeCamera')}
        </Button>
      </Buttons>
    </div>
  );
}
