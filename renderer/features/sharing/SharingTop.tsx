import type { FileView } from '../../vault/api.ts';
import { ToTellList } from './ToTellList.tsx';

/** Above what was shared: who must still be told of a withdrawal. */
export function SharingTop({ view }: { view: FileView }) {
  return <ToTellList file={view.file} />;
}
