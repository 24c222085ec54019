import { Laptop } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill, Pills } from '../../../ui/Pill.tsx';
import type { DeviceView, OfficeView } from '../../../vault/office-api.ts';
import { go } from '../../shell/route.ts';
import { OpenRow, OpenRows } from '../OpenRow.tsx';
import { nameIn } from '../team-words.ts';
import { deviceFacts, deviceLook, deviceState } from './device-words.ts';

/** Laptops, those in use first; each opens its report. */
export function DeviceRows({
  office,
  devices,
  named = true,
}: {
  office: OfficeView;
  devices: readonly DeviceView[];
  /** Whose laptop it is; not where that is said above. */
  named?: boolean;
}) {
  const { t } = useTranslation();
  if (devices.length === 0) return <p>{t('team.laptop.empty')}</p>;
  const order = devices.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null));
  return (
    <OpenRows label={t('team.tab.laptops')}>
      {order.map((device) => {
        const state = deviceState(device);
        const { tone, icon } = deviceLook[state];
        const name = t('team.laptop.of', { name: nameIn(t, office, device.worker) });
        const [since = '', ...seen] = deviceFacts(t, office, device);
        return (
          <OpenRow
            key={device.device}
            icon={Laptop}
            name={
              <>
                {named ? name : since}
                {device.mine && <span className="person-called">{t('team.laptop.this')}</span>}
              </>
            }
            facts={named ? [since, ...seen] : seen}
            onOpen={() => go({ at: 'device', device: device.device })}
          >
            <Pills>
              <Pill tone={tone} icon={icon}>
                {t(`team.laptop.${state}`)}
              </Pill>
            </Pills>
          </OpenRow>
        );
      })}
    </OpenRows>
  );
}
