import { useEffect, useState } from 'react';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import type { FileView } from '../../vault/api.ts';
import type { GateView } from '../../vault/sharing-api.ts';
import { useVault } from '../shell/vault.tsx';

/** What the gate says of a sharing as it stands in its form. Null until it has answered. */
export function useGate(view: FileView, typed: TypedForm): GateView | null {
  const vault = useVault();
  const [gate, setGate] = useState<GateView | null>(null);
  useEffect(() => {
    let wanted = true;
    const question = { file: view.file, kind: 'sharing' as const, record: null, typed, seen: {} };
    void vault.call('sharingGate', question).then((outcome) => {
      if (wanted && outcome.ok) setGate(outcome.value);
    });
    return () => {
      wanted = false;
    };
    // A withdrawal that comes in meanwhile makes the view a new one.
  }, [vault, view, typed]);
  return gate;
}
