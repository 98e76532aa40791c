// The pathway as tones: one per year, higher for more emissions, and then twice
// the target's tone, so that one hears how far the last year is from it.

export interface Melody {
  readonly ended: Promise<void>;
  stop(): void;
}

/** Seconds from one tone to the next, and how long one sounds. */
const beat = 0.22;
const length = 0.18;
const loud = 0.2;

/** The highest amount sounds at 880 Hz, nothing at all at 110 Hz: three octaves. */
export function pitch(kt: number, most: number): number {
  return 110 * 2 ** (3 * Math.max(0, kt / most));
}

export function play(totals: readonly number[], target: number): Melody {
  const context = new AudioContext();
  const most = Math.max(...totals);
  const tones = [...totals, NaN, target, target].map((kt) => pitch(kt, most));
  let last: OscillatorNode | undefined;
  tones.forEach((frequency, index) => {
    if (Number.isNaN(frequency)) return; // a pause
    const start = context.currentTime + 0.05 + index * beat;
    const tone = new OscillatorNode(context, { frequency, type: index < totals.length ? "sine" : "triangle" });
    const volume = new GainNode(context, { gain: 0 });
    // Without a soft edge every tone would click.
    volume.gain.setTargetAtTime(loud, start, 0.01);
    volume.gain.setTargetAtTime(0, start + length - 0.04, 0.015);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + length + 0.05);
    last = tone;
  });
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const stop = () => {
    if (context.state !== "closed") void context.close();
    end();
  };
  if (last) last.onended = stop;
  return { ended, stop };
}
