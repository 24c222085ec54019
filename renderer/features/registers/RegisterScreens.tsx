import { FileContext } from '../record/file-context.ts';
import { nowhere } from '../record/nowhere.ts';
import type { RegisterRoute } from '../shell/route.ts';
import { OneRegister } from './OneRegister.tsx';
import { OptOut } from './OptOut.tsx';
import { SecurityStatus } from './SecurityStatus.tsx';
import { Training } from './Training.tsx';

/** What shows that the charity keeps the law. */
export function RegisterScreens({ route }: { route: RegisterRoute }) {
  return (
    <FileContext value={nowhere}>
      <Shown route={route} />
    </FileContext>
  );
}

function Shown({ route }: { route: RegisterRoute }) {
  switch (route.at) {
    case 'one-register':
      return <OneRegister key={route.register} register={route.register} />;
    case 'opt-out':
      return <OptOut />;
    case 'training':
      return <Training />;
    case 'security':
      return <SecurityStatus />;
  }
}
