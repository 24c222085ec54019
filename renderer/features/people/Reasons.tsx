import { Equal, EqualNot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill, Pills } from '../../ui/Pill.tsx';

/** Why two people may be one. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Pills>
      {reasons
        .filter((reason) => i18n.exists(`match.reason.${reason}`))
        .map((reason) => (
          <Pill
            key={reason}
            tone={against(reason) ? 'plain' : 'brand'}
            icon={against(reason) ? EqualNot : Equal}
          >
            {t(`match.reason.${reason}` as 'match.reason.SAME_NAME')}
          </Pill>
        ))}
    </Pills>
  );
}

/** Some reasons speak against it; they are shown too, so that nobody sees half of the picture. */
function against(reason: string): boolean {
  return reason.startsWith('OTHER_');
}
