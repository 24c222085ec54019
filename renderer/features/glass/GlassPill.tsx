import { CircleCheck, CircleX, Clock, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Looks, Pill } from '../../ui/Pill.tsx';
import type { GlassView } from '../../vault/office-api.ts';

type State = 'open' | 'unreviewed' | 'justified' | 'not-justified';

const looks: Looks<State> = {
  open: { tone: 'brand', icon: FolderOpen },
  unreviewed: { tone: 'wait', icon: Clock },
  justified: { tone: 'calm', icon: CircleCheck },
  'not-justified': { tone: 'need', icon: CircleX },
};

/** Whether an opening in an emergency goes on, was right, or waits for somebody to say so. */
export function GlassPill({ glass: { review, until } }: { glass: GlassView }) {
  const { t } = useTranslation();
  const state = review?.verdict ?? (Date.parse(until) > Date.now() ? 'open' : 'unreviewed');
  return <Pill {...looks[state]}>{t(`glass.state.${state}`)}</Pill>;
}
