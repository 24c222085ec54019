import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stroke } from '../../../../shared/record/consent-act.ts';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { useMedia } from '../../../ui/use-media.ts';
import { durationOf, pathOf, strokesUntil, tightened } from '../logic/replay.ts';

const speeds = { half: 0.5, one: 1, two: 2, four: 4 } as const;
type Speed = keyof typeof speeds;

/** What the person has asked their system for. */
const LESS_MOTION = '(prefers-reduced-motion: reduce)';

export interface ReplayProps {
  strokes: readonly Stroke[];
  /** In 1/10000 of the width. */
  padHeight: number;
}

/** A signature as the hand drew it, stroke by stroke; where less motion is asked for, one stroke at a press. */
export function Replay({ strokes, padHeight }: ReplayProps) {
  const { t } = useTranslation();
  const still = useMedia(LESS_MOTION);
  const shown = useMemo(() => tightened(strokes), [strokes]);
  const whole = durationOf(shown);
  const [time, setTime] = useState(whole);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('one');
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const passed = (now - last) * speeds[speed];
      last = now;
      setTime((before) => Math.min(whole, before + passed));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, whole]);
  useEffect(() => {
    if (time >= whole) setPlaying(false);
  }, [time, whole]);
  const drawn = strokesUntil(shown, time);
  const step = (by: number) => {
    setPlaying(false);
    const place = Math.min(shown.length, Math.max(0, drawn.length + by));
    setTime(place === 0 ? -1 : (shown[place - 1]?.at(-1)?.t ?? whole));
  };
  const play = () => {
    if (!playing && time >= whole) setTime(-1);
    setPlaying(!playing);
  };
  return (
    <section className="act-replay" aria-label={t('act.replay.label')}>
      <svg
        className="act-replay-sheet"
        viewBox={`0 0 10000 ${padHeight}`}
        role="img"
        aria-label={t('act.replay.picture')}
        data-strokes={drawn.length}
      >
        {drawn.map((stroke, place) => (
          <path key={place} d={pathOf(stroke)} />
        ))}
      </svg>
      <p className="ui-soft" role="status">
        {playing
          ? t('act.replay.strokes', { count: shown.length })
          : t('act.replay.position', { place: drawn.length, of: shown.length })}
      </p>
      {still && <p>{t('act.replay.still')}</p>}
      <Buttons>
        {!still && (
          <Button kind="main" icon={playing ? Pause : Play} onPress={play}>
            {t(playing ? 'act.replay.pause' : 'act.replay.play')}
          </Button>
        )}
        <Button icon={SkipBack} onPress={() => step(-1)}>
          {t('act.replay.before')}
        </Button>
        <Button icon={SkipForward} onPress={() => step(1)}>
          {t('act.replay.after')}
        </Button>
      </Buttons>
      {!still && (
        <Choice
          label={t('act.replay.speed')}
          row
          options={(Object.keys(speeds) as Speed[]).map((value) => ({
            value,
            label: t(`act.replay.${value}`),
          }))}
          value={speed}
          onChange={setSpeed}
        />
      )}
    </section>
  );
}
