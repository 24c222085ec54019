import { Eraser } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { keepBeforeLeaving } from '../../shell/before-leaving.ts';
import { useAct } from '../context.ts';
import { keepStrokes } from '../logic/edits.ts';
import { padShape } from '../logic/strokes.ts';
import { openPad, type Pad } from './pad.ts';

/** The sheet to sign on. It opens with the strokes that the draft holds, and keeps each new one. */
export function SignatureBox({ label }: { label: string }) {
  const { t } = useTranslation();
  const { draft, edit } = useAct();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const opened = useRef(draft.signing.strokes);
  const [full, setFull] = useState(false);
  useEffect(() => {
    if (!canvas.current) return;
    const onStrokes = (strokes: Stroke[]) => {
      opened.current = strokes;
      edit(keepStrokes(strokes, padShape));
    };
    const open = openPad(canvas.current, opened.current, { onStrokes, onFull: () => setFull(true) });
    pad.current = open;
    const stop = keepBeforeLeaving(async () => open.flush());
    return () => {
      stop();
      open.close();
    };
  }, [edit]);
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
