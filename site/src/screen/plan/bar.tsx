interface Props {
  /** Where it ends; a part of what the whole width stands for. */
  readonly value: number;
  /** The largest amount to either side. */
  readonly most: number;
  /** With an axis in the middle, for amounts below zero. */
  readonly both?: boolean;
  readonly class: string;
}

/** A bar in a table's cell; the number stands beside it. */
export function Bar({ value, most, both = false, ...look }: Props) {
  const size = most === 0 ? 0 : Math.min(1, Math.abs(value) / most);
  const whole = both ? 50 : 100;
  const width = whole * size;
  const left = both ? (value < 0 ? 50 - width : 50) : 0;
  return (
    <svg class="plan-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class={look.class} x={left.toFixed(2)} y="0" width={width.toFixed(2)} height="10" />
      {both && <path class="plan-zero" d="M50,0V10" />}
    </svg>
  );
}
