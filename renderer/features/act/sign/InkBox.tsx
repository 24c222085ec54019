import { Eraser } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { keepBeforeLeaving } from '../../shell/before-leaving.ts';
import { openPad, type Pad } from './pad.ts';

interface Props {
  label: string;
  /** What is drawn already; looked at when the sheet opens. */
  strokes: readonly Stroke[];
  /** Keep it the same from one drawing to the next: another one opens the sheet anew. */
  onStrokes: (strokes: Stroke[]) => void;
}

/** The sheet to sign on. It opens with the strokes that are there, and hands on each new one. */
export function InkBox({ label, strokes, onStrokes }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const opened = useRef(strokes);
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    const keep = (drawn: Stroke[]) => {
      opened.current = drawn;
      onStrokes(drawn);
    };
    const open = openPad(canvas.current, opened.current, { onStrokes: keep, onFull: () => setFull(true) });
    pad.current = open;
    const stop = keepBeforeLeaving(async () => open.flush());
    return () => {
      stop();
      open.close();
    };
  }, [onStrokes]);
  const clear = () => {
    pad.current?.clear();
    setFull(false);
    announce(t('act.sign.cleared'));
  };
  return (
    <div>
      <div className="act-pad">
        <canvas ref={canvas} className="act-pad-sheet" role="img" aria-label={label} />
        <span className="act-pad-line" aria-hidden>
          ×
        </span>
        <div className="act-pad-clear">
          <Button icon={Eraser} onPress={clear}>
            {t('act.sign.clear')}
          </Button>
        </div>
      </div>
      {full && <p role="status">{t('act.sign.full')}</p>}
    </div>
  );
}
