import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../../shared/pack/redaction.ts';
import { Field } from '../../ui/Field.tsx';
import type { Pack, PackEntry } from '../../vault/pack-api.ts';
import { PictureShown } from '../photos/PictureShown.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { usePicture } from './use-picture.ts';

const none: Area = { left: 0, top: 0, width: 0, height: 0 };
const sides = ['left', 'top', 'width', 'height'] as const;

/** Choosing a part of a picture: by drawing a box on it, or by its numbers. */
export function PaintOver({ entry: { view, redactions }, pack }: { entry: PackEntry; pack: Pack }) {
  const { t } = useTranslation();
  const painted = useMemo(() => redactions.flatMap(({ area }) => area ?? []), [redactions]);
  const picture = usePicture(view, painted);
  const [area, setArea] = useState<Area>(none);
  const drawing = useDrawing(setArea);
  if (picture === null) return null;
  if (picture === 'gone') return <p>{t('pack.noPicture')}</p>;
  const part = {
    file: view.file,
    record: view.record,
    field: 'picture',
    span: null,
    area,
    change: view.seen['picture']?.[0] ?? '',
  };
  const isBox = area.width > 0 && area.height > 0;
  return (
    <div>
      <div className="pack-picture" {...drawing}>
        <PictureShown bytes={picture} alt={t('pack.picture')} />
      </div>
      <div className="pack-box">
        {sides.map((side) => (
          <Field
            key={side}
            label={t(`pack.${side}`)}
            width="tiny"
            inputMode="numeric"
            value={String(area[side])}
            onChange={(typed) =>
              setArea({ ...area, [side]: Math.min(20_000, Number.parseInt(typed, 10) || 0) })
            }
          />
        ))}
      </div>
      <LeaveOut
        label={t('pack.paintOver')}
        request={pack.request}
        parts={isBox ? [part] : []}
        onDone={() => setArea(none)}
      />
    </div>
  );
}

/** From where the pointer goes down to where it is let go, in the picture's own pixels. */
function useDrawing(setArea: (area: Area) => void) {
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLDivElement>) => {
    const image = currentTarget.querySelector('img');
    if (image === null) return null;
    const { left, top, width } = image.getBoundingClientRect();
    const scale = image.naturalWidth / width;
    return { x: Math.round((clientX - left) * scale), y: Math.round((clientY - top) * scale) };
  };
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.preventDefault();
      from.current = at(event);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const to = at(event);
      const { current } = from;
      from.current = null;
      if (current === null || to === null) return;
      const [left, top] = [Math.max(0, Math.min(current.x, to.x)), Math.max(0, Math.min(current.y, to.y))];
      setArea({ left, top, width: Math.abs(to.x - current.x), height: Math.abs(to.y - current.y) });
    },
  };
}
