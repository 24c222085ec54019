import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import type { Tone } from './Pill.tsx';

type BannerTone = Exclude<Tone, 'plain'>;

const icons: Record<BannerTone, LucideIcon> = {
  brand: Info,
  calm: CircleCheck,
  wait: Clock,
  need: CircleAlert,
};

export interface BannerProps {
  tone: BannerTone;
  icon?: LucideIcon;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
  /** `alert`: said aloud at once. Leave out for what was there when the screen opened. */
  role?: 'alert' | 'status';
}

/** Something to know before going on. */
export function Banner({ tone, icon, title, children, actions, onDismiss, role }: BannerProps) {
  const { t } = useTranslation();
  const Icon = icon ?? icons[tone];
  return (
    <div className="ui-banner" data-tone={tone} role={role}>
      <Icon aria-hidden size={22} />
      <div className="ui-banner-words">
        {title !== undefined && <p className="ui-banner-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className="ui-buttons">{actions}</div>}
      {onDismiss !== undefined && (
        <Button kind="quiet" icon={X} onPress={onDismiss}>
          {t('ui.dismiss')}
        </Button>
      )}
    </div>
  );
}
