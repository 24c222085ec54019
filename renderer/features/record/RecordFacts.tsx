import { Facts } from '../../ui/Card.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useFacts } from './use-facts.tsx';

/** What is written in a record. Answers that nobody gave are left out. */
export function RecordFacts({ view }: { view: RecordView }) {
  return <Facts facts={useFacts(view)} />;
}
