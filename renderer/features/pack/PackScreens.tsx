import type { PackRoute } from '../shell/route.ts';
import { PackScreen } from './PackScreen.tsx';
import { PaperScreen } from './PaperScreen.tsx';

/** A copy of what is held about somebody: looked through, and sent as a sealed file. */
export function PackScreens({ route }: { route: PackRoute }) {
  return route.at === 'pack' ? (
    <PackScreen key={route.file} request={route.file} />
  ) : (
    <PaperScreen key={route.file} request={route.file} />
  );
}
