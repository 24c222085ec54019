import type { RetentionRoute } from '../shell/route.ts';
import { Appraise } from './Appraise.tsx';
import { CertificateScreen } from './CertificateScreen.tsx';
import { DisposalScreen } from './DisposalScreen.tsx';
import { PartScreen } from './part/PartScreen.tsx';
import { RetentionScreen } from './RetentionScreen.tsx';
import { WriteStep } from './WriteStep.tsx';

/** How long files are kept, and how they are destroyed. */
export function RetentionScreens({ route }: { route: RetentionRoute }) {
  switch (route.at) {
    case 'retention':
      return <RetentionScreen />;
    case 'disposal':
      return <DisposalScreen key={route.file} file={route.file} />;
    case 'appraise':
      return <Appraise key={route.file} file={route.file} />;
    case 'disposal-step':
      return <WriteStep key={JSON.stringify(route)} route={route} />;
    case 'disposal-certificate':
      return <CertificateScreen file={route.file} />;
    case 'erase-part':
      return <PartScreen key={route.file} file={route.file} request={route.request} />;
  }
}
