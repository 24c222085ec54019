import { useSaid } from './announce.ts';

/** Mounted once, at the root. The two regions stay in the page; only their words change. */
export function LiveRegion() {
  const { text, urgent, count } = useSaid();
  return (
    <>
      <div className="ui-unseen" role="status" aria-live="polite">
        {!urgent && <span key={count}>{text}</span>}
      </div>
      <div className="ui-unseen" role="alert" aria-live="assertive">
        {urgent && <span key={count}>{text}</span>}
      </div>
    </>
  );
}
