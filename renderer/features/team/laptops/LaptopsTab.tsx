import { Card } from '../../../ui/Card.tsx';
import type { Team } from '../WithOffice.tsx';
import { DeviceRows } from './DeviceRows.tsx';

/** Every laptop that belongs, or belonged. */
export function LaptopsTab({ office }: Team) {
  return (
    <Card>
      <DeviceRows office={office} devices={office.devices} />
    </Card>
  );
}
