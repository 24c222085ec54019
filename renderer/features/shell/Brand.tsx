/** The mark: a front door with a brass knob. */
export function Brand() {
  return (
    <span className="brand">
      <svg className="brand-door" viewBox="0 0 30 36" width={30} height={36} aria-hidden>
        <path className="door-leaf" d="M3 36V13a12 12 0 0 1 24 0v23z" />
        <path className="door-light" d="M9 16a6 6 0 0 1 12 0z" />
        <circle className="door-knob" cx={22} cy={25} r={2.4} />
      </svg>
      <span>Doorstep</span>
    </span>
  );
}
