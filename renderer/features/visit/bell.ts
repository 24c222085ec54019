/** The sound of the alarm, made by the window itself: no file, no network. Two tones, a pause, again, until it is stopped. */

export interface Bell {
  ring(): void;
  stop(): void;
}

/** Hertz, and seconds after the beginning of each round. */
const tones = [
  [880, 0],
  [660, 0.3],
] as const;
const TONE_S = 0.25;
const ROUND_MS = 1500;

export function createBell(): Bell {
  let context: AudioContext | null = null;
  let timer: ReturnType<typeof setInterval> | null = null;

  const round = () => {
    // The system may have put the sound to sleep while the laptop was idle.
    context ??= new AudioContext();
    void context.resume();
    for (const [pitch, after] of tones) play(context, pitch, context.currentTime + after);
  };

  return {
    ring() {
      if (timer !== null) return;
      round();
      timer = setInterval(round, ROUND_MS);
    },
    stop() {
      if (timer !== null) clearInterval(timer);
      timer = null;
    },
  };
}

function play(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.5, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + TONE_S);
}
